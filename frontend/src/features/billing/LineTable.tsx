import type { InvoiceLine } from '../../api/types';
import { DataTable, type Column } from '../../ui/DataTable';
import { HalfDays, Money } from '../../ui/Figures';
import { rateText } from './words';

const columns: Column<InvoiceLine & { at: number }>[] = [
  { head: 'For', cell: ({ description }) => description },
  { head: 'Effort', figure: true, cell: ({ halfDays }) => (halfDays > 0 ? <HalfDays count={halfDays} /> : '–') },
  { head: 'Price a day', figure: true, cell: ({ halfDays, dayRate }) => (halfDays > 0 ? <Money amount={dayRate} /> : '–') },
  { head: 'Before VAT', figure: true, cell: ({ net }) => <Money amount={net} /> },
  { head: 'VAT rate', figure: true, cell: ({ vatRate }) => rateText(vatRate) },
  { head: 'VAT', figure: true, cell: ({ vat }) => <Money amount={vat} /> },
];

/** The lines of an invoice or a self-bill; a line of brokerage has no effort. */
export function LineTable({ caption, lines }: { caption: string; lines: InvoiceLine[] }) {
  const numbered = lines.map((line, at) => ({ ...line, at }));
  return <DataTable caption={caption} columns={columns} rows={numbered} rowKey={({ at }) => String(at)} empty={<p>No lines.</p>} />;
}
