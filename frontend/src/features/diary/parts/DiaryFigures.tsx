import type { Diary } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { HalfDays } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { DataTable } from '../../../ui/DataTable';

/** The diary's figures: days of each week by what they are kept for, with the term's totals. */
export function DiaryFigures({ diary: { weeks, counts: all } }: { diary: Diary }) {
  const rows = weeks.filter(({ counts: { free, held, booked } }) => free > 0 || held > 0 || booked > 0);
  return (
    <Fold summary="Show the figures week by week">
      <DataTable
        caption="Week by week"
        rows={rows}
        rowKey={({ monday }) => monday}
        columns={[
          { head: 'Week from', cell: ({ monday }) => dateText(monday), total: 'The whole term' },
          {
            head: 'Free',
            figure: true,
            cell: ({ counts: { free } }) => <HalfDays count={free} />,
            total: <HalfDays count={all.free} />,
          },
          {
            head: 'Held',
            figure: true,
            cell: ({ counts: { held } }) => <HalfDays count={held} />,
            total: <HalfDays count={all.held} />,
          },
          {
            head: 'Booked',
            figure: true,
            cell: ({ counts: { booked } }) => <HalfDays count={booked} />,
            total: <HalfDays count={all.booked} />,
          },
        ]}
        empty={<p>No half-day of this term is open yet.</p>}
      />
    </Fold>
  );
}
