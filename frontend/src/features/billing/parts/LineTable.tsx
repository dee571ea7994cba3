import type { InvoiceLine } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { HalfDays, Money } from '../../../ui/Figures';
import { treatmentText } from '../words';
import styles from '../billing.module.css';

const columnsFor = (net: string): Column<InvoiceLine & { at: number }>[] => [
  { head: 'For', cell: ({ description }) => <span className={styles.line}>{description}</span> },
  { head: 'Effort', figure: true, cell: ({ halfDays }) => (halfDays > 0 ? <HalfDays count={halfDays} /> : '–') },
  {
    head: 'Price a day',
    figure: true,
    cell: ({ halfDays, dayRate }) => (halfDays > 0 ? <Money amount={dayRate} /> : '–'),
  },
  { head: net, figure: true, cell: ({ net }) => <Money amount={net} /> },
  { head: 'VAT', figure: true, cell: ({ vatRate, reason }) => treatmentText({ rate: vatRate, reason }) },
];

export interface LineTableProps {
  caption: string;
  lines: InvoiceLine[];
  /** What the amount before VAT is called, where something is off it. */
  net?: string;
}

/** The lines of an invoice or a self-bill; a line of brokerage has no effort. */
export function LineTable({ caption, lines, net = 'Before VAT' }: LineTableProps) {
  const numbered = lines.map((line, at) => ({ ...line, at }));
  return (
    <DataTable
      caption={caption}
      columns={columnsFor(net)}
      rows={numbered}
      rowKey={({ at }) => String(at)}
      empty={<p>No lines.</p>}
    />
  );
}
