import type { ReactNode } from 'react';
import type { BillingSums, Invoice } from '../../../api/types';
import { DataTable, sumsHead, type Column, type More } from '../../../ui/DataTable';
import { DateText, Money } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { Numbered } from './Numbered';
import type { Side } from '../side';
import { sumsFoot } from './sumsFoot';
import { dueText, invoiceWord, isOwed } from '../words';

export interface InvoiceTableProps {
  invoices: Invoice[];
  /** Of the whole list; absent where it is too long. */
  sums: BillingSums | undefined;
  side: Side;
  more: More | undefined;
  empty: ReactNode;
}

/** Invoices with what they come to and what is owed, and both in all: what was taken back, written off, paid. */
export function InvoiceTable({ invoices, sums, side, more, empty }: InvoiceTableProps) {
  const other: Column<Invoice> =
    'issuer' in side
      ? { head: 'To', cell: ({ payerName }) => payerName }
      : { head: 'From', cell: ({ issuerName, leaderName }) => `${issuerName}, for ${leaderName}` };
  const columns: Column<Invoice>[] = [
    {
      head: 'Invoice',
      cell: ({ id, number }) => <Numbered to={`/invoices/${id}`} number={number} />,
      total: sums && sumsHead(more !== undefined),
    },
    other,
    { head: 'Status', cell: (invoice) => <State invoice={invoice} /> },
    { head: 'Issued', cell: ({ issuedAt }) => <DateText value={issuedAt} /> },
    { head: 'To be paid by', cell: (invoice) => <Due invoice={invoice} /> },
    {
      head: 'Total',
      figure: true,
      cell: ({ total }) => <Money amount={total} />,
      total: sums && <Money amount={sums.total} />,
    },
    {
      head: 'Owed',
      figure: true,
      cell: (invoice) => <Money amount={invoice.owed} />,
      total: sums && <Money amount={sums.owed} />,
    },
  ];
  return (
    <DataTable
      caption="Invoices"
      titled
      columns={columns}
      rows={invoices}
      rowKey={({ id }) => id}
      foot={sumsFoot(sums)}
      more={more}
      empty={empty}
    />
  );
}

function State({ invoice }: { invoice: Invoice }) {
  const { word, tone } = invoiceWord(invoice);
  const { state } = invoice;
  return (
    <>
      <Status tone={tone}>{word}</Status>
      {isOwed(invoice) && invoice.notices.length > 0 && <> Said to be paid</>}
      {invoice.creditNotes.map(({ id, number }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : state === 'credited' ? ' with ' : ', in part credited with '}
          <Numbered to={`/credit-notes/${id}`} number={number} />
        </span>
      ))}
    </>
  );
}

function Due({ invoice }: { invoice: Invoice }) {
  return (
    <>
      <DateText value={invoice.dueOn} />
      {isOwed(invoice) && <>, {dueText(invoice)}</>}
    </>
  );
}
