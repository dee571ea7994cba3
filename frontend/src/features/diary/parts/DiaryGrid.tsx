import { VisuallyHidden } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { dateText } from '../../../ui/format';
import { DiaryCell } from './DiaryCell';
import { columns, columnText, days, halves, move, type At, type Cell, type GridWeek } from '../diaryModel';
import styles from './DiaryGrid.module.css';

export interface DiaryGridProps {
  /** "Half-days of the spring term" */
  label: string;
  weeks: GridWeek[];
  /** Opens or closes the half-days that were pressed: one, a week, or a column. Absent where one may only look. */
  onPress?: ((cells: Cell[]) => void) | undefined;
}

/** The term at a glance: weeks down, half-days across. One stop of the Tab key; the arrow keys move inside. */
export function DiaryGrid({ label, weeks, onPress }: DiaryGridProps) {
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<At>(() => ({
    row: Math.max(
      0,
      weeks.findIndex(({ past }) => !past),
    ),
    column: 0,
  }));

  function onKeyDown(event: KeyboardEvent) {
    const to = move(event.key, at, weeks.length);
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-at="${to.row} ${to.column}"]`)?.focus();
  }

  /** What makes a button a place in the grid. */
  const place = (row: number, column: number) => ({
    'data-at': `${row} ${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  const columnOf = (column: number) => weeks.flatMap(({ cells }) => cells.slice(column, column + 1));

  return (
    <div className={styles.frame}>
      {onPress && (
        <VisuallyHidden id={hint}>
          Move with the arrow keys. Press Enter on a half-day to open or close it, on a week or on the head of a column
          to open or close all of it.
        </VisuallyHidden>
      )}
      {/* A grid where it can be changed: the keys are those of its buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={table}
        role={onPress ? 'grid' : undefined}
        aria-label={label}
        aria-describedby={onPress ? hint : undefined}
        className={styles.grid}
        onKeyDown={onPress ? onKeyDown : undefined}
      >
        <thead>
          <tr>
            <td rowSpan={2} />
            {days.map((day) => (
              <th key={day} scope="colgroup" colSpan={halves.length} className={styles.day}>
                {day}
              </th>
            ))}
          </tr>
          <tr>
            {Array.from({ length: columns }, (_, column) => (
              <th key={column} scope="col" className={styles.half}>
                {onPress ? (
                  <button
                    type="button"
                    {...place(-1, column)}
                    aria-label={`${halves[column % 2]}, all ${columnText(column)} of the term`}
                    onClick={() => onPress(columnOf(column))}
                  >
                    {halves[column % 2]}
                  </button>
                ) : (
                  halves[column % 2]
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.monday} data-now={week.now || undefined} data-past={week.past || undefined}>
              <WeekHead week={week} place={place(row, -1)} onPress={onPress} />
              {week.cells.map((cell, column) => (
                <DiaryCell
                  key={cell.date + cell.half}
                  cell={cell}
                  place={place(row, column)}
                  onPress={onPress && (() => onPress([cell]))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WeekHeadProps {
  week: GridWeek;
  place: object;
  onPress: DiaryGridProps['onPress'];
}

function WeekHead({ week: { monday, closures, now, cells }, place, onPress }: WeekHeadProps) {
  const short = dateText(monday).split(' ').slice(1, 3).join(' ');
  return (
    <th scope="row" className={styles.week}>
      {onPress ? (
        <button
          type="button"
          {...place}
          aria-label={`All of the week from ${dateText(monday)}`}
          onClick={() => onPress(cells)}
        >
          {short}
        </button>
      ) : (
        short
      )}
      {now && <span className={styles.note}>This week</span>}
      {closures.map((closure) => (
        <span key={closure} className={styles.note}>
          {closure}
        </span>
      ))}
    </th>
  );
}
