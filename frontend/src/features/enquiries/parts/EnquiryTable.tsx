import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Enquiry, Membership, NextAction } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Loading } from '../../../ui/Loading';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { useEnquiries, useWaiting } from '../queries';
import { askingText, enquiryWord, formPath } from '../words';

/** Enquiries of a membership, a page at a time; those that wait for this person say so. */
export function EnquiryTable({ membership, live }: { membership: Membership; live: boolean }) {
  const list = useEnquiries(membership, live);
  const { data: waiting, isPending } = useWaiting();
  // The oldest first; a row leads to what waits longest.
  const waits: Waits = new Map(waiting?.items.toReversed().map((item) => [item.enquiry.id, item]));
  // A row says whose turn it is: it would grow if that came later.
  if (isPending) return <Loading what="the enquiries" />;
  return (
    <Query whole query={list} what="the enquiries">
      {({ pages }) => (
        <DataTable
          caption={live ? 'Open enquiries' : 'Agreed or ended'}
          columns={columnsFor(membership, live, waits)}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          more={
            list.hasNextPage ? { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage } : undefined
          }
          empty={<None membership={membership} live={live} />}
        />
      )}
    </Query>
  );
}

/** What waits for the person, by its enquiry. */
type Waits = Map<string, Pick<NextAction, 'do' | 'on'>>;

function columnsFor({ may, place }: Membership, live: boolean, waits: Waits): Column<Enquiry>[] {
  const school: Column<Enquiry> = { head: 'School that asks', cell: ({ asking }) => askingText(asking) };
  const leader: Column<Enquiry> = { head: 'Leader', cell: ({ leader: { name, homeName } }) => `${name}, ${homeName}` };
  return [
    { head: 'Enquiry', cell: (row) => <Named enquiry={row} waits={waits.get(row.id)} /> },
    ...(may?.offer || place.kind === 'partnership' ? [school] : []),
    ...(may?.offer ? [] : [leader]),
    { head: 'Status', cell: (row) => <State enquiry={row} waits={waits.has(row.id)} /> },
    ...(live ? [{ head: 'Now', cell: ({ turn }: Enquiry) => turn?.title ?? null }] : []),
    live
      ? { head: 'By', short: true, cell: ({ turn }) => (turn?.due ? <DateText value={turn.due} /> : null) }
      : { head: 'Ended', short: true, cell: ({ endedAt }) => (endedAt ? <DateText value={endedAt} /> : null) },
    { head: 'Sent', short: true, cell: ({ sentAt }) => <DateText value={sentAt} /> },
  ];
}

function Named({
  enquiry: { id, ref, service },
  waits,
}: {
  enquiry: Enquiry;
  waits: Pick<NextAction, 'do' | 'on'> | undefined;
}) {
  return (
    <>
      <Link to={formPath(id, waits)}>{service.title}</Link>, <span className="figures">{ref}</span>
    </>
  );
}

function State({ enquiry, waits }: { enquiry: Enquiry; waits: boolean }) {
  const { word, tone } = enquiryWord(enquiry);
  return (
    <>
      <Status tone={tone}>{word}</Status> {waits && <Status tone="waiting">Your turn</Status>}
    </>
  );
}

function None({ membership: { may, place }, live }: { membership: Membership; live: boolean }) {
  if (!live) {
    return (
      <EmptyState title="Nothing has been agreed or has ended yet">
        You see enquiries here once they have come to an agreement or ended without one.
      </EmptyState>
    );
  }
  if (may?.offer) {
    return (
      <EmptyState
        title="Nobody asks you at the moment"
        action={
          <Button component={Link} to="/leader/diary">
            Look at your diary
          </Button>
        }
      >
        When a school asks for your support, it is here and you get a letter. Schools find you by your services and by
        the half-days that you have open.
      </EmptyState>
    );
  }
  if (place.kind === 'partnership') {
    return (
      <EmptyState title="No school asks anybody at the moment">
        When a school of the partnership asks a leader about a need, you see it here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="You ask nobody at the moment"
      action={
        <Button component={Link} to="/needs">
          Go to your needs
        </Button>
      }
    >
      Choose a need, see which leaders fit it and why, and send an enquiry to one or several. What they answer is here.
    </EmptyState>
  );
}
