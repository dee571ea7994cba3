import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { RemittanceAdvice } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { dateText, moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useAdvices } from '../adviceQueries';
import { NotYours } from '../parts/NotYours';
import { ReadAdvice } from '../parts/ReadAdvice';

const columns: Column<RemittanceAdvice>[] = [
  { head: 'Advice', cell: ({ id, name }) => <Link to={`/remittance-advices/${id}`}>{name}</Link> },
  { head: 'Invoices', figure: true, cell: ({ items }) => items },
  { head: 'Sum', figure: true, cell: ({ sum }) => moneyText(sum) },
  { head: 'Added', cell: ({ byName, at }) => `by ${byName}, ${dateText(at)}` },
];

/** Remittance advices of the seller for which the person acts. */
export default function Advices() {
  const { membership } = useActing();
  const [params] = useSearchParams();
  if (!membership?.may?.readSelfBills) return <NotYours />;
  const { kind, id } = membership.place;
  return <Listed seller={`${kind}:${id}`} used={params.get('show') === 'used'} />;
}

function Listed({ seller, used }: { seller: string; used: boolean }) {
  const [reading, setReading] = useState(false);
  return (
    <Page
      title="Remittance advices"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Bank accounts', to: '/bank-accounts' },
      ]}
      lead={<p>What payers say that one payment is for. The payment is linked to all of its invoices in one.</p>}
      actions={<Button onClick={() => setReading(true)}>Add a remittance advice</Button>}
    >
      <FilterLinks
        label="Show advices by state"
        filters={[
          { label: 'Waiting for the payment', to: '/remittance-advices', current: !used },
          { label: 'Used', to: '/remittance-advices?show=used', current: used },
        ]}
      />
      <Query whole query={useAdvices(seller, used)} what="the remittance advices">
        {({ items }) => (
          <DataTable
            caption="Remittance advices"
            titled
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={used ? 'No advice was used yet' : 'No advice waits'}>
                Add what a payer sent you about a payment for several invoices.
              </EmptyState>
            }
          />
        )}
      </Query>
      {reading && <ReadAdvice seller={seller} onClose={() => setReading(false)} />}
    </Page>
  );
}
