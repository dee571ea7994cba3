import { Link } from 'react-router';
import type { Diary } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { halves, slotText } from './diaryModel';
import { useBookings } from './useDiary';

/** The half-days that are held or booked, each with a way to the thread that it belongs to. */
export function Bookings({ diary }: { diary: Diary }) {
  const rows = diary.weeks.flatMap((week) =>
    week.days.flatMap((day) => halves.flatMap((half) => (day[half].by ? [{ date: day.date, half, ...day[half] }] : []))),
  );
  const agreements = useBookings([...new Set(rows.flatMap(({ by }) => by ?? []))]);
  return (
    <DataTable
      caption="Booked this term"
      rows={rows}
      rowKey={(row) => row.date + row.half}
      columns={[
        { head: 'Half-day', cell: slotText },
        { head: 'State', cell: ({ state }) => (state === 'held' ? 'Held' : 'Booked') },
        {
          head: 'For',
          cell: ({ by = '' }) => {
            const agreement = agreements.get(by);
            return agreement && <Link to={`/enquiries/${agreement.enquiryId}`}>{`${agreement.buyerName}, ${agreement.ref}`}</Link>;
          },
        },
      ]}
      empty={null}
    />
  );
}
