import type { ListedPartnership } from '../../../api/types';
import { type Column, DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useDirectory } from '../queries';

const columns: Column<ListedPartnership>[] = [
  { head: 'Name', cell: ({ name }) => name },
  { head: 'Where', cell: ({ areas }) => areas.join(', ') },
  { head: 'Schools', figure: true, cell: ({ schools }) => (schools === 0 ? 'None yet' : schools) },
];

/** Partnerships, for everybody: their names, where they are and how many schools they have. */
export default function Directory() {
  const directory = useDirectory();
  return (
    <Page
      title="Partnerships"
      crumbs={[{ label: 'Start', to: '/' }]}
      lead={
        <p>
          Groups of schools that broker support among their members: alliances, trusts, federations and authorities.
          Your school joins one when its head says yes.
        </p>
      }
    >
      <Query whole query={directory} what="the partnerships">
        {({ pages }) => (
          <DataTable
            caption="Partnerships"
            titled
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ name }) => name}
            more={
              directory.hasNextPage
                ? { onMore: () => void directory.fetchNextPage(), loading: directory.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="No partnerships yet">
                The first groups of schools that work with Lateral will be here.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}
