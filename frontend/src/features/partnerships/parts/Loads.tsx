import { Link } from 'react-router';
import type { Loaded } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { halfDaysText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { useLoads, useLoadsFile } from '../standingQueries';
import { leftOfText } from '../standingWords';

/** How much leaders are shown, asked and booked, and what is left of their half-days. */
export function Loads({ id }: { id: string }) {
  const loads = useLoads(id);
  const file = useLoadsFile(id);
  return (
    <Card title="How busy leaders are">
      <p>
        What was shown, asked and booked counts for the last twelve weeks, what is left from today on. Who has most to
        do comes first; matching lets them step back a little.
      </p>
      <Query query={loads} what="the leaders">
        {({ pages }) => (
          <DataTable
            caption="How busy leaders are"
            titled
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ leaderId }) => leaderId}
            more={
              loads.hasNextPage
                ? { onMore: () => void loads.fetchNextPage(), loading: loads.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState level={3} title="No leaders yet">
                Leaders whose own school is a member are here, once they list what they offer.
              </EmptyState>
            }
          />
        )}
      </Query>
      <DownloadButton label="Download the leaders as CSV" name="leaders.csv" read={file} />
    </Card>
  );
}

const columns: Column<Loaded>[] = [
  { head: 'Leader', cell: ({ leaderId, name }) => <Link to={`/leaders/${leaderId}`}>{name}</Link> },
  { head: 'Home school', cell: ({ homeName }) => homeName },
  { head: 'Listed', cell: ({ listed }) => (listed ? <Status tone="good">Listed</Status> : <Status>Not listed</Status>) },
  { head: 'Shown', figure: true, cell: ({ shown }) => shown },
  { head: 'Asked', figure: true, cell: ({ asked }) => asked },
  { head: 'Booked', figure: true, cell: ({ booked }) => halfDaysText(booked) },
  { head: 'Left', figure: true, cell: leftOfText },
];
