import { useSearchParams } from 'react-router';
import type { Leader } from '../../../api/types';
import { halfDaysText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { DiaryFigures } from './DiaryFigures';
import { DiaryGrid } from './DiaryGrid';
import { DiaryKey } from './DiaryKey';
import { fromFirstSchoolDay, gridOf } from '../diaryModel';
import { useDiary } from '../queries';
import { TermLinks } from './TermLinks';

/** A leader's diary as schools read it: the weeks to come, and what is free in them. */
export function FreeDays({ leader }: { leader: Leader }) {
  const term = useSearchParams()[0].get('term') ?? undefined;
  return (
    <Query query={useDiary(leader.id, term)} what="the diary">
      {(diary) => {
        const all = gridOf(diary);
        const ahead = fromFirstSchoolDay(all.filter(({ past }) => !past)).term;
        const weeks = ahead.length > 0 ? ahead : all;
        return (
          <section>
            <h2>Diary</h2>
            <TermLinks diary={diary} level={3} />
            <p>
              <strong>{halfDaysText(diary.counts.left)} free from today</strong> in this term.
            </p>
            <DiaryKey counts={diary.counts} />
            <DiaryGrid key={diary.term.id} label={`Half-days of the ${diary.term.name.toLowerCase()}`} weeks={weeks} />
            <DiaryFigures diary={diary} />
          </section>
        );
      }}
    </Query>
  );
}
