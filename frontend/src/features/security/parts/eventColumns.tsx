import type { SecurityEvent } from '../../../api/types';
import type { Column } from '../../../ui/DataTable';
import { DateText } from '../../../ui/Figures';

/** When it was last, what, and from where. */
export const eventColumns: Column<SecurityEvent>[] = [
  { head: 'When', cell: ({ lastAt }) => <DateText value={lastAt} time /> },
  { head: 'What', cell: (event) => <What event={event} /> },
  { head: 'How often', figure: true, cell: ({ count }) => count },
  { head: 'From', cell: (event) => <From event={event} /> },
];

function What({ event: { text, by } }: { event: SecurityEvent }) {
  return (
    <>
      {text}
      {by && <div>By {by}</div>}
    </>
  );
}

function From({ event: { address, device } }: { event: SecurityEvent }) {
  if (!address && !device) return 'Not known';
  return (
    <>
      {address}
      {device && <div>{device}</div>}
    </>
  );
}
