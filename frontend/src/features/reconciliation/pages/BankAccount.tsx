import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { BankAccountPage, BankStatement } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText, moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Upload } from '../parts/Upload';
import { useBankAccount } from '../queries';
import { sortCodeText, waitingWords } from '../words';

const columns: Column<BankStatement>[] = [
  { head: 'Days', cell: ({ from, to }) => `${dateText(from)} to ${dateText(to)}` },
  { head: 'File', cell: ({ name }) => name },
  { head: 'New lines', figure: true, cell: (row) => row.new },
  { head: 'Known', figure: true, cell: ({ known }) => known },
  { head: 'Closing balance', figure: true, cell: ({ closing }) => (closing ? moneyText(closing) : 'Not said') },
  { head: 'Agrees', cell: ({ accepted, gapSays, says }) => (accepted ? gapSays || says : 'Yes') },
];

/** One bank account: its statements, and the next to import. */
export default function BankAccount() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useBankAccount(id)} what="the bank account">
      {(account) => <Shown account={account} />}
    </Query>
  );
}

function Shown({ account }: { account: BankAccountPage }) {
  const { id, name, sortCode, number, balance, waiting, statements, state } = account;
  return (
    <Page
      title={name}
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Bank accounts', to: '/bank-accounts' },
      ]}
      lead={
        <p>
          {sortCodeText(sortCode)} {number}. The bank holds {moneyText(balance)}. {waitingWords(waiting)}.
        </p>
      }
      actions={
        waiting > 0 && (
          <Button component={Link} to={`/bank-accounts/${id}/desk`}>
            Explain the lines
          </Button>
        )
      }
    >
      {state === 'open' && <Upload account={id} />}
      <DataTable
        caption="Statements"
        columns={columns}
        rows={statements}
        rowKey={(row) => row.id}
        empty={<EmptyState title="No statement yet">Choose the file of the first statement above.</EmptyState>}
      />
    </Page>
  );
}
