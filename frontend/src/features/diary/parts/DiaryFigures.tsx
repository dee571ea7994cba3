import { dateText } from '../../../ui/format';
import { HalfDays } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { DataTable } from '../../../ui/DataTable';
import { counts, type GridWeek } from '../diaryModel';

/** The diary's figures: days of each week by what they are kept for, with the term's totals. */
export function DiaryFigures({ weeks }: { weeks: GridWeek[] }) {
  const rows = weeks
    .map((week) => ({ ...week, ...counts(week) }))
    .filter(({ free, held, booked }) => free + held + booked > 0);
  const all = counts(...weeks);
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
            cell: ({ free }) => <HalfDays count={free} />,
            total: <HalfDays count={all.free} />,
          },
          {
            head: 'Held',
            figure: true,
            cell: ({ held }) => <HalfDays count={held} />,
            total: <HalfDays count={all.held} />,
          },
          {
            head: 'Booked',
            figure: true,
            cell: ({ booked }) => <HalfDays count={booked} />,
            total: <HalfDays count={all.booked} />,
          },
        ]}
        empty={<p>No half-day of this term is open yet.</p>}
      />
    </Fold>
  );
}
