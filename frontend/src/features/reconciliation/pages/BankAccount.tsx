import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { BankAccountPage, BankStatement } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText, moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { GapAgain } from '../parts/GapAgain';
import { Settings } from '../parts/Settings';
import { Upload } from '../parts/Upload';
import { isMatching, useBankAccount } from '../queries';
import { agreesWords, aloneWords, sortCodeText, unseenWords, waitingWords } from '../words';

const columns: Column<BankStatement>[] = [
  { head: 'Days', cell: ({ from, to }) => `${dateText(from)} to ${dateText(to)}` },
  { head: 'File', cell: ({ name }) => name },
  { head: 'New lines', figure: true, cell: (row) => row.new },
  { head: 'Known', figure: true, cell: ({ known }) => known },
  { head: 'Linked without asking', figure: true, cell: ({ alone }) => alone },
  { head: 'Closing balance', figure: true, cell: ({ closing }) => (closing ? moneyText(closing) : 'Not said') },
  { head: 'Agrees', cell: agreesWords },
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
  const { id, name, sortCode, number, balance, waiting, statements, state, unseen } = account;
  const [came, setCame] = useState<string>();
  const last = statements.find((each) => each.id === came);
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
          {unseen > 0 && (
            <>
              {' '}
              <Link to={`/bank-accounts/${id}/desk?show=unseen`}>{unseenWords(unseen)}</Link>.
            </>
          )}
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
      {last && <Came account={account} statement={last} />}
      {statements
        .filter(({ asksAgain }) => asksAgain)
        .map((each) => (
          <GapAgain key={each.id} statement={each} />
        ))}
      {state === 'open' && <Upload account={id} onDone={setCame} />}
      <DataTable
        caption="Statements"
        columns={columns}
        rows={statements}
        rowKey={(row) => row.id}
        empty={<EmptyState title="No statement yet">Choose the file of the first statement above.</EmptyState>}
      />
      <Settings account={account} />
    </Page>
  );
}

/** What came of the statement that was imported last here. */
function Came({ account, statement }: { account: BankAccountPage; statement: BankStatement }) {
  if (isMatching(account))
    return (
      <Notice tone="plain" title="The statement is imported">
        <p role="status">Its lines are matched with your invoices…</p>
      </Notice>
    );
  return (
    <Notice tone="good" title={`${aloneWords(statement.alone, statement.new)}.`} takesFocus>
      {statement.alone > 0 && (
        <p>
          <Link to={`/bank-accounts/${account.id}/desk?show=unseen`}>Look them over</Link>
        </p>
      )}
    </Notice>
  );
}
