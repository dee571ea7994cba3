import { Button, Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DateText, Money } from '../../../ui/Figures';
import { accountPage } from '../addresses';
import { dueWords, saidOf, tellWords } from '../words';
import { MakeAdvice } from './MakeAdvice';
import type { DueTo as Due, OwedInvoice } from '../types';

export interface DueToProps {
  due: Due;
  payer: string;
  today: string;
}

/** What is owed to one seller. What is ticked is told to it as one payment. */
export function DueTo({ due, payer, today }: DueToProps) {
  const [ticked, setTicked] = useState<string[]>([]);
  const [telling, setTelling] = useState(false);
  const paid = due.items.filter(({ invoiceId }) => ticked.includes(invoiceId));
  const tick = (id: string) =>
    setTicked((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id]));
  return (
    <Card title={due.name}>
      <p>
        {dueWords(due)} <Link to={accountPage({ seller: due.seller, payer })}>Statement of account</Link>
      </p>
      <DataTable
        caption={`Owed to ${due.name}`}
        titled
        columns={columnsOf(due, today, ticked, tick)}
        rows={due.items}
        rowKey={({ invoiceId }) => invoiceId}
        empty={undefined}
      />
      <Button disabled={paid.length === 0} onClick={() => setTelling(true)}>
        {paid.length === 0 ? 'Tick what you have paid' : tellWords(paid.length)}
      </Button>
      {telling && (
        <MakeAdvice
          seller={due}
          payer={payer}
          invoices={paid}
          today={today}
          onClose={() => setTelling(false)}
          onDone={() => {
            setTelling(false);
            setTicked([]);
          }}
        />
      )}
    </Card>
  );
}

function columnsOf(
  due: Due,
  today: string,
  ticked: string[],
  tick: (id: string) => void,
): Column<OwedInvoice>[] {
  return [
    {
      head: 'Invoice',
      cell: ({ invoiceId, number }) => <Link to={`/invoices/${invoiceId}`}>{number}</Link>,
      total: 'In all',
    },
    { head: 'For', cell: (invoice) => invoice.for },
    { head: 'Your order', cell: ({ order }) => order },
    {
      head: 'To be paid by',
      cell: ({ due: day }) => (
        <>
          <DateText value={day} />
          {day < today && ', overdue'}
        </>
      ),
    },
    { head: 'Note', short: true, cell: saidOf },
    { head: 'Owed', figure: true, cell: ({ owed }) => <Money amount={owed} />, total: <Money amount={due.sum} /> },
    {
      head: 'Paid',
      cell: ({ invoiceId, number }) => (
        <Checkbox
          aria-label={`${number} is paid`}
          checked={ticked.includes(invoiceId)}
          onChange={() => tick(invoiceId)}
        />
      ),
    },
  ];
}
