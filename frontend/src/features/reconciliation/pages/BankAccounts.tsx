import { Link } from 'react-router';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import type { BankAccount } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { NotYours } from '../parts/NotYours';
import { OpenAccount } from '../parts/OpenAccount';
import { useBankAccounts } from '../queries';
import { sortCodeText, waitingWords } from '../words';

const columns: Column<BankAccount>[] = [
  { head: 'Account', cell: ({ id, name }) => <Link to={`/bank-accounts/${id}`}>{name}</Link> },
  { head: 'Number', short: true, cell: ({ sortCode, number }) => `${sortCodeText(sortCode)} ${number}` },
  { head: 'Balance', figure: true, cell: ({ balance }) => moneyText(balance) },
  {
    head: 'Waits',
    cell: ({ id, waiting }) =>
      waiting > 0 ? <Link to={`/bank-accounts/${id}/desk`}>{waitingWords(waiting)}</Link> : waitingWords(0),
  },
];

/** Bank accounts of the seller for which the person acts, with what waits. */
export default function BankAccounts() {
  const { membership } = useActing();
  if (!membership?.may?.readSelfBills) return <NotYours />;
  const { kind, id } = membership.place;
  return <Accounts seller={`${kind}:${id}`} name={placeName(membership)} />;
}

function Accounts({ seller, name }: { seller: string; name: string }) {
  const [opening, setOpening] = useState(false);
  return (
    <Page
      title="Bank accounts"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={
        <p>
          Accounts of {name}. Import their statements, then say what each line is for.
        </p>
      }
      actions={<Button onClick={() => setOpening(true)}>Add a bank account</Button>}
    >
      <Query whole query={useBankAccounts(seller)} what="the bank accounts">
        {({ items }) => (
          <DataTable
            caption="Bank accounts"
            titled
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title="No bank account yet">
                Add the account into which schools pay. Then import its statements.
              </EmptyState>
            }
          />
        )}
      </Query>
      {opening && <OpenAccount seller={seller} onClose={() => setOpening(false)} />}
    </Page>
  );
}
