import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Partnership, School } from '../../../api/types';
import { Confirm } from '../../../ui/Confirm';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { AskSchools } from './AskSchools';
import { useMembers, useMembership } from '../queries';

/** The schools of a partnership. Those who may ask others to join, and let members go. */
export function Members({ partnership }: { partnership: Partnership }) {
  const { mayChange } = partnership;
  const members = useMembers(partnership.id);
  const { leave } = useMembership(partnership.id);
  const [ending, setEnding] = useState<School | null>(null);
  const say = useSay();

  return (
    <>
      {mayChange && <AskSchools partnership={partnership} />}
      <Query query={members} what="the members">
        {({ pages }) => (
          <DataTable
            caption="Member schools"
            columns={mayChange ? [...columns, leaving(setEnding)] : columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ urn }) => urn}
            more={
              members.hasNextPage
                ? { onMore: () => void members.fetchNextPage(), loading: members.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="No schools yet">
                Its member schools are here. Their needs are offered to one another first.{' '}
                {mayChange && 'Ask the first one above.'}
              </EmptyState>
            }
          />
        )}
      </Query>
      {ending && (
        <Confirm
          opened
          onClose={() => setEnding(null)}
          title={`End the membership of ${ending.name}`}
          what={`${ending.name} leaves ${partnership.name}, and its heads are told. To come back, it has to be asked and to say yes.`}
          whom={ending.name}
          verb="End the membership"
          onConfirm={async () => {
            await leave.mutateAsync(ending.urn);
            say(`${ending.name} is no longer a member of ${partnership.name}`);
          }}
        />
      )}
    </>
  );
}

const columns: Column<School>[] = [
  { head: 'School', cell: ({ name }) => name },
  { head: 'Town', cell: ({ town }) => town ?? '' },
  { head: 'Pupils', figure: true, cell: ({ pupils }) => pupils?.toLocaleString('en-GB') ?? '' },
  { head: 'URN', figure: true, cell: ({ urn }) => urn },
  { head: 'In the register', cell: (school) => <Standing school={school} /> },
];

function Standing({ school: { status, closing } }: { school: School }) {
  if (status === 'closed') return <Status tone="bad">Closed</Status>;
  if (closing) return <Status tone="waiting">Open, to close</Status>;
  return status === 'open' ? <Status tone="good">Open</Status> : <Status>Not open yet</Status>;
}

function leaving(onLeave: (school: School) => void): Column<School> {
  return {
    head: 'Membership',
    cell: (school) => (
      <Button
        variant="default"
        size="compact-md"
        onClick={() => onLeave(school)}
        aria-label={`End the membership of ${school.name}`}
      >
        End
      </Button>
    ),
  };
}
