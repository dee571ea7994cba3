import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Diary, Leader } from '../../../api/types';
import { Failed } from '../../../ui/Failed';
import { halfDaysText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Bookings } from './Bookings';
import { DiaryFigures } from './DiaryFigures';
import { DiaryGrid } from './DiaryGrid';
import { DiaryKey } from './DiaryKey';
import {
  changeText,
  fromFirstSchoolDay,
  gridOf,
  toggle,
  undoOf,
  type Cell,
  type Change,
  type GridWeek,
} from '../diaryModel';
import { useChangeDiary, useDiary } from '../queries';
import { TermLinks } from './TermLinks';

/** A leader's own diary, a term at a time, in which half-days are opened and closed. */
export function OwnDiary({ leader }: { leader: Leader }) {
  const term = useSearchParams()[0].get('term') ?? undefined;
  const diary = useDiary(leader.id, term);
  return (
    <Query query={diary} what="your diary">
      {(data) => (
        <>
          <TermLinks diary={data} />
          <Fill leader={leader} diary={data} term={term} />
        </>
      )}
    </Query>
  );
}

function Fill({ leader, diary, term }: { leader: Leader; diary: Diary; term: string | undefined }) {
  const say = useSay();
  const change = useChangeDiary(leader.id, term);
  const weeks = gridOf(diary);
  const { held, booked, left } = diary.counts;

  async function make(wanted: Change) {
    await change.mutateAsync(wanted);
  }
  async function press(cells: Cell[]) {
    const wanted = toggle(cells);
    if (wanted.open.length + wanted.close.length === 0) {
      say('There is nothing to open or close there');
      return;
    }
    await make(wanted);
    say(changeText(wanted), { undo: () => make(undoOf(wanted)) });
  }

  return (
    <>
      <Failed of={change} what="The diary was not changed, and is shown as it is now" about={term} />
      {leader.state === 'retired' ? (
        <p>
          You have retired, so no half-days can be opened. <Link to="/leader">Be found again</Link> first.
        </p>
      ) : (
        <p data-screen-only>
          Press a half-day to open or close it, or a date or a column’s head for all of it. Schools are offered only
          half-days that are free.
        </p>
      )}
      <p>
        <strong>{halfDaysText(left)} free from today</strong>, {held > 0 && `${halfDaysText(held)} held, `}
        {halfDaysText(booked)} booked in the term.
      </p>
      <DiaryKey counts={diary.counts} />
      <Weeks diary={diary} weeks={weeks} onPress={(cells) => void press(cells).catch(() => undefined)} />
      <Bookings diary={diary} />
      <DiaryFigures diary={diary} />
    </>
  );
}

/** The grid from the first school day on; the holiday before it is there for whoever works then. */
function Weeks({
  diary: { term },
  weeks,
  onPress,
}: {
  diary: Diary;
  weeks: GridWeek[];
  onPress: (cells: Cell[]) => void;
}) {
  const [whole, setWhole] = useState(false);
  const { holiday, term: from } = fromFirstSchoolDay(weeks);
  const shown = whole ? weeks : from;
  return (
    <>
      {holiday.length > 0 && (
        <p data-screen-only>
          <Button variant="default" size="compact-md" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole
              ? 'Leave out the holiday before'
              : `Show the holiday before (${holiday.length === 1 ? 'one week' : `${holiday.length} weeks`})`}
          </Button>
        </p>
      )}
      <DiaryGrid
        key={`${term.id} ${shown.length}`}
        label={`Half-days of the ${term.name.toLowerCase()}`}
        weeks={shown}
        onPress={onPress}
      />
    </>
  );
}
