import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { DueTo } from '../parts/DueTo';
import { useToPay } from '../queries';
import { moreInvoices } from '../words';
import type { ToPay as All } from '../types';

/** What the place has to pay for which the person acts: by seller, with what is missing of order numbers. */
export default function ToPay() {
  const { membership } = useActing();
  if (!membership?.may?.readInvoices) return <NotYours />;
  const { kind, id } = membership.place;
  return <Of key={`${kind}:${id}`} payer={`${kind}:${id}`} name={placeName(membership)} />;
}

function Of({ payer, name }: { payer: string; name: string }) {
  return (
    <Page
      title="To pay"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={
        <p>
          What {name} owes, also where it pays for other schools. Tick what one payment of yours is for, and tell the
          seller: then it finds your money by itself.
        </p>
      }
    >
      <Query whole query={useToPay(payer)} what="what is to pay">
        {(all) => (
          <>
            {all.due.length === 0 && (
              <EmptyState title="Nothing is to pay">Invoices stand here until they are paid.</EmptyState>
            )}
            {all.due.map((due) => (
              <DueTo key={due.seller} due={due} payer={payer} today={all.today} />
            ))}
            {all.more > 0 && <p>{moreInvoices(all.more)}</p>}
            {all.wanting.length > 0 && <Wanting wanting={all.wanting} />}
          </>
        )}
      </Query>
    </Page>
  );
}

const columns: Column<All['wanting'][number]>[] = [
  {
    head: 'Agreement',
    cell: ({ enquiryId, ref }) => <Link to={`/enquiries/${enquiryId}`}>{ref}</Link>,
  },
  { head: 'Support by', cell: ({ leader, home }) => `${leader}, ${home}` },
  { head: 'Without it', cell: ({ required }) => (required ? 'Nothing is invoiced' : 'The invoice names none') },
];

function Wanting({ wanting }: Pick<All, 'wanting'>) {
  return (
    <Card title="Order numbers that are missing">
      <DataTable
        caption="Agreements without an order number"
        titled
        columns={columns}
        rows={wanting}
        rowKey={({ ref }) => ref}
        empty={undefined}
      />
    </Card>
  );
}

function NotYours() {
  return (
    <Page narrow title="To pay">
      <EmptyState title="There is nothing to pay for this role">
        Heads and finance officers see what their school has to pay. If you hold such a role too, choose it under your
        name.
      </EmptyState>
    </Page>
  );
}
