import type { Slot } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { weekText, slotText } from '../words';
import { slotKey, type FreeDay, type freeWeeks } from '../slots';
import styles from './SlotPicker.module.css';

interface FreeWeeksProps {
  weeks: ReturnType<typeof freeWeeks>;
  chosen: Set<string>;
  onToggle: (slot: Slot) => void;
}

/** Weeks down, days across: a box to tick for each half-day that is free. */
export function FreeWeeks({ weeks, ...choice }: FreeWeeksProps) {
  return (
    <ul className={styles.weeks}>
      {weeks.map(({ monday, days }) => (
        <li key={monday} className={styles.week}>
          <p className={styles.monday}>{weekText(monday)}</p>
          <div role="group" aria-label={weekText(monday)} className={styles.days}>
            {days.map((day) => (
              <Day key={day.date} day={day} {...choice} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "Tue 3" */
function shortDay(date: string): string {
  return dateText(date).split(' ').slice(0, 2).join(' ');
}

function Day({ day: { date, free, closure }, chosen, onToggle }: Omit<FreeWeeksProps, 'weeks'> & { day: FreeDay }) {
  return (
    <div className={styles.day} data-closed={closure !== undefined}>
      <span className={styles.name} aria-hidden>
        {shortDay(date)}
      </span>
      {free.length === 0 && (
        <span className={styles.none} aria-hidden>
          –
        </span>
      )}
      {free.map((slot) => (
        <label key={slotKey(slot)} className={styles.half}>
          <input
            type="checkbox"
            checked={chosen.has(slotKey(slot))}
            onChange={() => onToggle(slot)}
            aria-label={`${slotText(slot)}${closure ? `, ${closure}` : ''}`}
          />
          <span aria-hidden>{slot.half}</span>
        </label>
      ))}
    </div>
  );
}
