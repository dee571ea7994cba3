import type { Disclosed, Need } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useDisclosures } from '../queries';

const columns: Column<Disclosed>[] = [
  { head: 'Who was told', cell: toWhom },
  { head: 'When', cell: ({ at }) => <DateText value={at} time /> },
  { head: 'By', cell: ({ by }) => by ?? 'Lateral' },
  { head: 'Why', cell: ({ why }) => why },
];

function toWhom({ kind, to, toName }: Disclosed): string {
  if (kind === 'everyone') return 'Everybody whom the need reaches';
  return toName ?? to ?? '';
}

/** The log of who was told which school has the need. */
export function Disclosures({ need }: { need: Need }) {
  const log = useDisclosures(need.id);
  return (
    <section>
      <h2>Who was told which school it is</h2>
      <Query query={log} what="the log of who was told">
        {({ pages }) => (
          <DataTable
            caption="Told, oldest first"
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ kind, to, at }) => `${kind} ${to ?? ''} ${at}`}
            more={
              log.hasNextPage ? { onMore: () => void log.fetchNextPage(), loading: log.isFetchingNextPage } : undefined
            }
            empty={
              <EmptyState title="Nobody yet" level={3}>
                Only the school itself and the brokers of its partnership know. Whoever is told is listed here, with the
                reason.
              </EmptyState>
            }
          />
        )}
      </Query>
    </section>
  );
}
