import { Button } from '@mantine/core';
import type { Unreached as School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { Query } from '../../../ui/Query';
import { useUnreached, useUnreachedFile } from '../standingQueries';
import { lookedText, otherCosts } from '../standingWords';

/** The schools to which fewer than three leaders may come, and which rule costs most. */
export function Unreached({ id }: { id: string }) {
  const schools = useUnreached(id);
  const file = useUnreachedFile(id);
  return (
    <Card title="Schools that few can help">
      <p>
        Fewer than three leaders may come to these schools for half a day in the next six months, whatever it is about.
        Nearby is the partnership, and the region of the school.
      </p>
      <Query query={schools} what="the schools">
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          const more = schools.hasNextPage
            ? { onMore: () => void schools.fetchNextPage(), loading: schools.isFetchingNextPage }
            : undefined;
          const looked = pages.reduce((sum, page) => sum + page.looked, 0);
          return (
            <>
              <DataTable
                caption="Schools that few can help"
                titled
                columns={columns}
                rows={rows}
                rowKey={({ urn }) => urn}
                more={more}
                empty={
                  <EmptyState
                    level={3}
                    title="Every school is reached"
                    action={
                      more && (
                        <Button variant="default" onClick={more.onMore} loading={more.loading}>
                          Look at more schools
                        </Button>
                      )
                    }
                  >
                    Schools to which fewer than three leaders may come would be here. {lookedText(looked, !more)}
                  </EmptyState>
                }
              />
              {rows.length > 0 && <p>{lookedText(looked, !more)}</p>}
            </>
          );
        }}
      </Query>
      <DownloadButton label="Download the schools as CSV" name="schools.csv" read={file} />
    </Card>
  );
}

const columns: Column<School>[] = [
  { head: 'School', cell: ({ name }) => name },
  { head: 'Town', cell: ({ town }) => town ?? '' },
  { head: 'Leaders who may come', figure: true, cell: ({ leaders }) => leaders },
  { head: 'What keeps out most nearby', cell: ({ why }) => why },
  { head: 'Other reasons', cell: ({ costs }) => otherCosts(costs) },
];
