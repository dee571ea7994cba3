import type { ReactNode } from 'react';
import { DataTable, type Column, type More } from '../../../ui/DataTable';
import { DateText, Money } from '../../../ui/Figures';
import { documentAt, kindText } from '../documentWords';
import type { BillingDocument } from '../types';
import { stateText } from '../words';
import { Numbered } from './Numbered';

const columns: Column<BillingDocument>[] = [
  {
    head: 'Document',
    cell: (document) => (
      <>
        {kindText(document)} <Numbered to={documentAt(document)} number={document.number} />
      </>
    ),
  },
  { head: 'Issued', cell: ({ issuedAt }) => <DateText value={issuedAt} /> },
  { head: 'From', cell: ({ issuerName }) => issuerName },
  { head: 'To', cell: ({ toName }) => toName },
  {
    head: 'For',
    cell: ({ schoolName, leaderName, orders }) =>
      [schoolName, leaderName, orders && `order ${orders}`].filter(Boolean).join(', '),
  },
  {
    head: 'Status',
    cell: ({ state, of }) =>
      state ? (
        stateText(state)
      ) : (
        <>
          Takes back from <span className="figures">{of}</span>
        </>
      ),
  },
  { head: 'Total', figure: true, cell: ({ total }) => <Money amount={total} /> },
  { head: 'Owed', figure: true, cell: ({ kind, owed }) => kind !== 'credit_note' && <Money amount={owed} /> },
];

/** Documents of every kind, with their sides, what they are for, and what is owed. */
export function DocumentTable({
  documents,
  more,
  empty,
}: {
  documents: BillingDocument[];
  more: More | undefined;
  empty: ReactNode;
}) {
  return (
    <DataTable
      caption="Documents"
      titled
      columns={columns}
      rows={documents}
      rowKey={({ id }) => id}
      more={more}
      empty={empty}
    />
  );
}
