import { Link } from 'react-router';
import { type Column, DataTable } from '../../../ui/DataTable';
import { Money } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { type InvoiceToCredit, useToCredit } from '../queries/toCredit';

const columns: Column<InvoiceToCredit>[] = [
  { head: 'Invoice', cell: ({ invoiceId, number }) => <Link to={`/invoices/${invoiceId}`}>{number}</Link> },
  { head: 'To', cell: ({ buyerName }) => buyerName },
  { head: 'For', cell: ({ agreementRef }) => agreementRef },
  { head: 'Visits', figure: true, cell: ({ visits }) => visits },
  { head: 'Before VAT', figure: true, cell: ({ net }) => <Money amount={net} /> },
];

/** What was invoiced in advance and did not take place, for the seller to credit. Nothing where nothing waits. */
export function ToCredit({ seller }: { seller: string }) {
  return (
    <Query query={useToCredit(seller)} what="what is to be credited">
      {({ items }) =>
        items.length > 0 && (
          <section aria-labelledby="to-credit">
            <h2 id="to-credit">To credit</h2>
            <p>
              These visits were invoiced in advance and did not take place. Open the invoice: a credit note is proposed
              there, and nothing is credited by itself.
            </p>
            <DataTable
              caption="Invoices to credit"
              columns={columns}
              rows={items}
              rowKey={({ invoiceId }) => invoiceId}
              empty={<p>None waits.</p>}
            />
          </section>
        )
      }
    </Query>
  );
}
