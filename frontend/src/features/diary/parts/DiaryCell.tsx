import { VisuallyHidden } from '@mantine/core';
import { cellText, toggle, type Cell } from '../diaryModel';
import styles from './DiaryGrid.module.css';

const shown = { closed: '', free: 'Free', held: 'Held', booked: 'Booked' } as const;

export interface DiaryCellProps {
  cell: Cell;
  /** What makes the button a place in the grid. */
  place: object;
  onPress: (() => void) | undefined;
}

/** One half-day. One that is booked, held or in the past can be read but not changed. */
export function DiaryCell({ cell, place, onPress }: DiaryCellProps) {
  const { open, close } = toggle([cell]);
  const fixed = open.length + close.length === 0;
  const marks = {
    'data-state': cell.state,
    'data-closure': cell.closure ? true : undefined,
    'data-gone': cell.past && cell.state === 'free',
  };
  if (!onPress) {
    return (
      <td className={styles.cell} {...marks}>
        <span className={styles.look}>
          <Word state={cell.state} />
        </span>
        <VisuallyHidden>{cellText(cell)}</VisuallyHidden>
      </td>
    );
  }
  return (
    <td className={styles.cell} {...marks}>
      <button
        type="button"
        className={styles.look}
        {...place}
        aria-label={cellText(cell)}
        aria-disabled={fixed || undefined}
        onClick={() => {
          if (!fixed) onPress();
        }}
      >
        <Word state={cell.state} />
      </button>
    </td>
  );
}

/** The state as a word, and as its first letter where there is no room. */
function Word({ state }: { state: Cell['state'] }) {
  return (
    <span aria-hidden>
      <span className={styles.letter}>{shown[state].slice(0, 1)}</span>
      <span className={styles.rest}>{shown[state].slice(1)}</span>
    </span>
  );
}
