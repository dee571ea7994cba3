import { Link, useSearchParams } from 'react-router';
import type { Leader } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { SchoolChecks } from '../parts/SchoolChecks';
import { Themes } from '../../themes';
import { useLeaders } from '../queries/leaders';
import { designationName } from '../words';
import styles from '../leaders.module.css';

/** Leaders by name: all that schools can find, or those of one's own school. */
export default function Leaders() {
  const home = useSearchParams()[0].get('home') ?? undefined;
  const leaders = useLeaders(home);
  return (
    <Page
      title="Leaders"
      lead={<p>People accredited to support other schools. A need finds those who fit, and says why.</p>}
    >
      <Whose home={home} />
      <Own home={home} />
      <Query whole query={leaders} what="the list of leaders">
        {({ pages }) => (
          <DataTable
            caption={home ? 'Leaders of this school' : 'Leaders by name'}
            titled
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            columns={columns}
            more={
              leaders.hasNextPage
                ? { onMore: () => void leaders.fetchNextPage(), loading: leaders.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="No leaders yet">
                A person with the role of system leader writes a profile, and then appears here.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}

function Whose({ home }: { home: string | undefined }) {
  const { membership } = useActing();
  if (membership?.place.kind !== 'school') return null;
  const own = membership.place.id;
  return (
    <FilterLinks
      label="Whose leaders"
      filters={[
        { label: 'All leaders', to: '/leaders', current: home === undefined },
        { label: `Of ${placeName(membership)}`, to: `/leaders?home=${own}`, current: home === own },
      ]}
    />
  );
}

/** Whoever leads a school sees what was seen of its leaders. */
function Own({ home }: { home: string | undefined }) {
  const { membership, may } = useActing();
  return may.readChecks && home !== undefined && membership?.place.id === home ? <SchoolChecks urn={home} /> : null;
}

const columns = [
  { head: 'Name', short: true, cell: (leader: Leader) => <Name leader={leader} /> },
  { head: 'Designation', cell: ({ designations }: Leader) => <Designated names={designations.map(designationName)} /> },
  {
    head: 'For',
    cell: ({ designations }: Leader) => <Themes ids={[...new Set(designations.flatMap(({ themes }) => themes))]} />,
  },
  { head: 'Home school', cell: ({ homeName, homeTown }: Leader) => (homeTown ? `${homeName}, ${homeTown}` : homeName) },
];

/** One under the other, each on a line of its own. */
function Designated({ names }: { names: string[] }) {
  if (names.length === 0) return 'None in force';
  return names.map((name) => (
    <span key={name} className={styles.line}>
      {name}
    </span>
  ));
}

function Name({ leader: { id, name, mine, state } }: { leader: Leader }) {
  return (
    <>
      <Link to={`/leaders/${id}`}>{name}</Link>
      {mine && ' (you)'} {state !== 'listed' && <Status>{state === 'paused' ? 'Paused' : 'Retired'}</Status>}
    </>
  );
}
