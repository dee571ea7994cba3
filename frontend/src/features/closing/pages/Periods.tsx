import { Link } from 'react-router';
import type { Period } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { sellerOf, usePeriods, type Seller } from '../queries';
import { standingOf } from '../words';

/** The months of the books of the seller for which the person acts. */
export default function Periods() {
  const { membership } = useActing();
  if (!membership?.may?.readSelfBills)
    return (
      <Page narrow title="Months of the books">
        <EmptyState title="There are no books for this role">
          Those who handle the money of a seller close its months. If you hold such a role too, choose it under your
          name.
        </EmptyState>
      </Page>
    );
  return <List seller={sellerOf(membership.place.kind, membership.place.id)} name={placeName(membership)} />;
}

function List({ seller, name }: { seller: Seller; name: string }) {
  const columns: Column<Period>[] = [
    { head: 'Month', cell: ({ month, says }) => <Link to={`/closing/${seller.kind}/${seller.id}/${month}`}>{says}</Link> },
    {
      head: 'State',
      cell: (row) => {
        const { word, tone } = standingOf(row);
        return <Status tone={tone}>{word}</Status>;
      },
    },
    { head: 'Signed by', cell: ({ signedBy }) => signedBy ?? '' },
    {
      head: 'Certificate',
      cell: ({ certificate, state }) =>
        certificate && (
          <Link to={`/certificates/${certificate}`}>{state === 'closed' ? 'Certificate' : 'Earlier certificate'}</Link>
        ),
    },
  ];
  return (
    <Page
      title="Months of the books"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Bank accounts', to: '/bank-accounts' },
      ]}
      lead={
        <p>
          The books of {name}. Look at a month that is over, and sign it. When a second person has signed it too, it is
          closed, with all months before it.
        </p>
      }
    >
      <Query whole query={usePeriods(seller)} what="the months">
        {({ items }) => (
          <DataTable
            caption="Months"
            titled
            columns={columns}
            rows={items}
            rowKey={({ month }) => month}
            empty={
              <EmptyState title="No month is over yet">
                The first month of your books stands here on the first day of the next one.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}
