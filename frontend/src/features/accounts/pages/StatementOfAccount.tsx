import { Link, useParams, useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { Facts } from '../../../ui/Facts';
import { DateText, Money } from '../../../ui/Figures';
import { FilterForm } from '../../../ui/FilterForm';
import { quarterBefore } from '../../../ui/day';
import { dateText, moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import type { AccountOf } from '../addresses';
import { useStatement, useStatementFiles } from '../queries';
import { SentByLetter } from '../parts/SentByLetter';
import { standing } from '../words';
import type { AccountRow, OwedInvoice, StatementOfAccount as Statement } from '../types';

const fields = [
  { name: 'from', label: 'First day', date: true },
  { name: 'to', label: 'Last day', date: true },
] as const;

/** The statement of a payer's account with a seller, as either side sees it. */
export default function StatementOfAccount() {
  const { kind = '', id = '', payerKind = '', payerId = '' } = useParams();
  const of = { seller: `${kind}:${id}`, payer: `${payerKind}:${payerId}` };
  return <Account key={of.seller + of.payer} of={of} />;
}

function Account({ of }: { of: AccountOf }) {
  const { today } = useActing();
  const [params, setParams] = useSearchParams();
  const days = { from: params.get('from') ?? quarterBefore(today).from, to: params.get('to') ?? today };
  const statement = useStatement(of, days);
  const files = useStatementFiles(of, days);
  const name = `statement-of-account-${days.from}-${days.to}`;
  return (
    <Page
      title="Statement of account"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      actions={
        <>
          <DownloadButton label="Download as PDF" name={`${name}.pdf`} read={files.pdf} />
          <DownloadButton label="Download as CSV" name={`${name}.csv`} read={files.csv} />
        </>
      }
    >
      <FilterForm
        key={params.toString()}
        fields={fields}
        start={days}
        error={statement.error}
        onFilter={(typed) => setParams(typed, { preventScrollReset: true })}
      />
      <Query query={statement} what="the statement of account">
        {(made) => (
          <>
            <p>
              {made.payerName} with {made.sellerName}.
            </p>
            <ToPay made={made} />
            <Card title="What moved the account">
              <Rows made={made} days={days} />
            </Card>
            <SentByLetter of={of} days={days} made={made} />
          </>
        )}
      </Query>
    </Page>
  );
}

function ToPay({ made }: { made: Statement }) {
  return (
    <Card title={`To pay on ${dateText(made.today)}`}>
      <DataTable
        caption="Invoices of which something is owed"
        titled
        columns={owedColumns(made)}
        rows={made.owed}
        rowKey={({ invoiceId }) => invoiceId}
        empty={
          <EmptyState level={3} title="Nothing is owed">
            Invoices stand here until they are paid.
          </EmptyState>
        }
      />
      {made.onAccount.pence > 0 && <p>{moneyText(made.onAccount)} came and is set against no invoice yet.</p>}
    </Card>
  );
}

function owedColumns({ sum, today }: Statement): Column<OwedInvoice>[] {
  return [
    {
      head: 'Invoice',
      cell: ({ invoiceId, number }) => <Link to={`/invoices/${invoiceId}`}>{number}</Link>,
      total: 'In all',
    },
    { head: 'For', cell: (invoice) => invoice.for },
    { head: 'Issued', cell: ({ issued }) => <DateText value={issued} /> },
    {
      head: 'To be paid by',
      cell: ({ due }) => (
        <>
          <DateText value={due} />
          {due < today && ', overdue'}
        </>
      ),
    },
    { head: 'Owed', figure: true, cell: ({ owed }) => <Money amount={owed} />, total: <Money amount={sum} /> },
  ];
}

const rowColumns: Column<AccountRow & { key: string }>[] = [
  { head: 'Day', short: true, cell: ({ on }) => <DateText value={on} /> },
  { head: 'What', cell: ({ what }) => what },
  {
    head: 'Document',
    cell: ({ number, invoiceId }) => (number && invoiceId ? <Link to={`/invoices/${invoiceId}`}>{number}</Link> : number),
  },
  { head: 'Amount', figure: true, cell: ({ amount }) => <Money amount={amount} /> },
  { head: 'Balance', figure: true, cell: ({ balance }) => <Money amount={balance} /> },
];

function Rows({ made, days }: { made: Statement; days: { from: string; to: string } }) {
  return (
    <>
      <Facts
        facts={[
          { label: `Owed before ${dateText(days.from)}`, value: standing(made.opening) },
          { label: `Owed at the end of ${dateText(days.to)}`, value: standing(made.closing) },
        ]}
      />
      <DataTable
        caption={`${dateText(days.from)} to ${dateText(days.to)}`}
        columns={rowColumns}
        rows={made.rows.map((row, n) => ({ ...row, key: String(n) }))}
        rowKey={({ key }) => key}
        empty={
          <EmptyState level={3} title="Nothing moved in these days">
            Choose other days to see more.
          </EmptyState>
        }
      />
    </>
  );
}
