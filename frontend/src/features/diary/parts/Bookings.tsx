import { Link } from 'react-router';
import type { Diary } from '../../../api/types';
import { DataTable } from '../../../ui/DataTable';
import { DateText } from '../../../ui/Figures';
import { bookings } from '../diaryModel';
import { useBookings } from '../queries';

const parts = { am: 'Morning', pm: 'Afternoon', day: 'All day' } as const;

/** The days that are held or booked, each with a way to the thread that it belongs to; nothing where there are none. */
export function Bookings({ diary }: { diary: Diary }) {
  const rows = bookings(diary);
  const agreements = useBookings([...new Set(rows.map(({ by }) => by))]);
  return (
    <DataTable
      caption="Booked this term"
      rows={rows}
      rowKey={({ date, part }) => date + part}
      columns={[
        { head: 'Day', cell: ({ date }) => <DateText value={date} /> },
        { head: 'When', cell: ({ part }) => parts[part] },
        { head: 'Status', cell: ({ state }) => (state === 'held' ? 'Held' : 'Booked') },
        {
          head: 'For',
          cell: ({ by }) => {
            const agreement = agreements.get(by);
            return (
              agreement && (
                <Link to={`/enquiries/${agreement.enquiryId}`}>{`${agreement.buyerName}, ${agreement.ref}`}</Link>
              )
            );
          },
        },
      ]}
      empty={null}
    />
  );
}
