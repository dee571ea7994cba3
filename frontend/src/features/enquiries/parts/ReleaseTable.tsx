import { Link, useSearchParams } from 'react-router';
import type { Release, AskedRelease } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { FilterLinks } from '../../../ui/FilterLinks';
import { DateText, HalfDays, Money } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { useReleases } from '../queries';
import { askingText, formPath, releasedWord } from '../words';
import { byDate, whenText } from '../../diary';
import styles from '../enquiries.module.css';

const states: { state: Release['state']; label: string }[] = [
  { state: 'asked', label: 'To decide' },
  { state: 'granted', label: 'Released' },
  { state: 'refused', label: 'Not released' },
];

const columns: Column<AskedRelease>[] = [
  {
    head: 'Leader',
    cell: ({ id, state, enquiry }) => (
      <Link to={formPath(enquiry.id, state === 'asked' ? { do: 'grant', on: id } : undefined)}>
        {enquiry.leader.name}
      </Link>
    ),
  },
  { head: 'Supports', cell: ({ enquiry }) => askingText(enquiry.asking) },
  { head: 'With', cell: ({ enquiry }) => enquiry.service.title },
  { head: 'Dates', cell: ({ proposal: { slots } }) => byDate(slots).map((day) => whenText(day.slots)).join('; ') },
  { head: 'For', figure: true, cell: ({ proposal }) => <HalfDays count={proposal.halfDays} /> },
  {
    head: 'Your school receives',
    figure: true,
    cell: ({ proposal: { quote } }) => (quote.receives.pence > 0 ? <Money amount={quote.receives} /> : 'Nothing'),
  },
  {
    head: 'Decide by',
    short: true,
    cell: ({ state, decideBy }) => (state === 'asked' ? <DateText value={decideBy} /> : null),
  },
  { head: 'Status', cell: (row) => <State release={row} /> },
];

function State({ release }: { release: AskedRelease }) {
  const { word, tone } = releasedWord(release);
  return <Status tone={tone}>{word}</Status>;
}

/** What the head of a home school was asked: to release colleagues for the dates that they proposed. */
export function ReleaseTable({ school }: { school: string }) {
  const [params] = useSearchParams();
  const chosen = states.find(({ state }) => state === params.get('releases')) ?? {
    state: 'asked' as const,
    label: 'To decide',
  };
  const list = useReleases(school, chosen.state);
  return (
    <section className={styles.section} id="releases">
      <h2>Release of colleagues</h2>
      <FilterLinks
        label="Which releases"
        filters={states.map(({ state, label }) => ({
          label,
          to: `/enquiries?releases=${state}#releases`,
          current: state === chosen.state,
        }))}
      />
      <Query whole query={list} what="the releases">
        {({ pages }) => (
          <DataTable
            caption={chosen.label}
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              list.hasNextPage
                ? { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
                : undefined
            }
            empty={<p className={styles.quiet}>{none[chosen.state]}</p>}
          />
        )}
      </Query>
    </section>
  );
}

const none: Record<Release['state'], string> = {
  asked: 'Nothing to decide. When a leader of your school proposes dates to another school, you are asked here first.',
  granted: 'No colleague is released for a proposal.',
  refused: 'You have refused no release.',
  lapsed: 'None.',
};
