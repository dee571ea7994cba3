import { Link } from 'react-router';
import type { RecordEntry } from '../../../api/types';
import type { Column } from '../../../ui/DataTable';
import { DateText } from '../../../ui/Figures';
import { pathOf } from '../words';

/**
 * When, who, what and from where. A column with nothing in it is not shown.
 * `narrow` offers the record of one thing.
 */
export const recordColumns = (narrow: boolean): Column<RecordEntry>[] => [
  { head: 'When', cell: ({ at }) => <DateText value={at} time /> },
  { head: 'Who', short: true, cell: ({ who }) => who },
  { head: 'What', cell: (entry) => <What entry={entry} narrow={narrow} /> },
  {
    head: 'Of',
    cell: ({ places }) => (places && places.length > 0 ? places.map((place) => <div key={place}>{place}</div>) : null),
  },
  { head: 'From', cell: (entry) => (entry.device || entry.address ? <From entry={entry} /> : null) },
];

function What({ entry, narrow }: { entry: RecordEntry; narrow: boolean }) {
  const to = pathOf(entry);
  return (
    <>
      {entry.text} {to && <Link to={to}>{entry.ref ?? 'Look'}</Link>}
      {narrow && entry.ref && (
        <div>
          <Link to={`/record?${new URLSearchParams({ subject: entry.subject })}`}>All about {entry.ref}</Link>
        </div>
      )}
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
