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
      <Said entry={entry} to={to} />
      {narrow && entry.ref && (
        <div>
          <Link to={`/record?${new URLSearchParams({ subject: entry.subject })}`}>All about {entry.ref}</Link>
        </div>
      )}
    </>
  );
}

/** The sentence, with a link at the number that it names, else at its end. */
function Said({ entry, to }: { entry: RecordEntry; to: string | undefined }) {
  const { text } = entry;
  if (!to) return text;
  const named = entry.ref ?? 'Look';
  const at = text.indexOf(named);
  const [before, after] = at < 0 ? [`${text} `, ''] : [text.slice(0, at), text.slice(at + named.length)];
  return (
    <>
      {before}
      <Link to={to}>{named}</Link>
      {after}
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
