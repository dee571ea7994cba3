import { Link } from 'react-router';
import type { RecordEntry } from '../../../api/types';
import type { Column } from '../../../ui/DataTable';
import { DateText } from '../../../ui/Figures';
import { pathOf } from '../words';

/** When, who, what and from where. A column with nothing in it is not shown. */
export const recordColumns: Column<RecordEntry>[] = [
  { head: 'When', cell: ({ at }) => <DateText value={at} time /> },
  { head: 'Who', short: true, cell: ({ who }) => who },
  { head: 'What', cell: (entry) => <What entry={entry} /> },
  {
    head: 'Of',
    cell: ({ places }) => (places && places.length > 0 ? places.map((place) => <div key={place}>{place}</div>) : null),
  },
  { head: 'From', cell: (entry) => (entry.device || entry.address ? <From entry={entry} /> : null) },
];

function What({ entry }: { entry: RecordEntry }) {
  const to = pathOf(entry);
  return (
    <>
      {entry.text} {to && <Link to={to}>{entry.ref ?? 'Look'}</Link>}
    </>
  );
}

function From({ entry: { device, address } }: { entry: RecordEntry }) {
  return (
    <>
      {device}
      {address && <div>{address}</div>}
    </>
  );
}
