import { Link } from 'react-router';
import type { InvoiceDraft } from '../../../api/types';
import { type Column, DataTable } from '../../../ui/DataTable';
import { DateText, Money } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useInvoiceDrafts } from '../queries/invoiceDrafts';

const columns: Column<InvoiceDraft>[] = [
  { head: 'To', cell: ({ id, buyerName }) => <Link to={`/invoices/drafts/${id}`}>{buyerName}</Link> },
  { head: 'For', cell: ({ agreementRef, leaderName }) => `${agreementRef}, support by ${leaderName}` },
  { head: 'Kept', cell: ({ madeAt }) => <DateText value={madeAt} /> },
  { head: 'By', cell: ({ madeByName }) => madeByName },
  { head: 'Visits', figure: true, cell: ({ count }) => count },
  { head: 'Before VAT', figure: true, cell: ({ net }) => <Money amount={net} /> },
];

/** Drafts of invoices that wait to be issued. Nothing where none waits. */
export function InvoiceDrafts({ seller }: { seller: string }) {
  const drafts = useInvoiceDrafts(seller);
  return (
    <Query query={drafts} what="the drafts">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return null;
        const more = drafts.hasNextPage
          ? { onMore: () => void drafts.fetchNextPage(), loading: drafts.isFetchingNextPage }
          : undefined;
        return (
          <section aria-labelledby="drafts">
            <h2 id="drafts">Drafts</h2>
            <p>
              These have no number, and no school has seen them. Open one to read it as it would be, and to issue it.
            </p>
            <DataTable
              caption="Drafts of invoices"
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              more={more}
              empty={<p>None waits.</p>}
            />
          </section>
        );
      }}
    </Query>
  );
}
