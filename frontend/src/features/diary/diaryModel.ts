import type { Diary, DiaryDay, DiarySlot, Half } from '../../api/types';
import { dateText } from '../../ui/format';

/** One half-day of a diary, as the grid shows it. */
export interface Cell extends DiarySlot {
  state: DiaryDay['am']['state'];
  /** Why schools are closed on the day. */
  closure: string | undefined;
  /** It has begun or passed: it can be opened no more. */
  past: boolean;
}

/** Weeks down, ten half-days across. */
export interface GridWeek {
  monday: string;
  /** Why schools are closed on days of the week, each reason once. */
  closures: string[];
  /** Today is in it. */
  now: boolean;
  past: boolean;
  cells: Cell[];
}

/** A place in the grid: row and column −1 are the heads. */
export interface At {
  row: number;
  column: number;
}

export const halves: readonly Half[] = ['am', 'pm'];
export const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'] as const;
export const columns = days.length * halves.length;

const fullDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
const words = { am: 'morning', pm: 'afternoon' } as const;

export function gridOf(diary: Diary): GridWeek[] {
  return diary.weeks.map(({ monday, days: week, now, past }) => ({
    monday,
    closures: [...new Set(week.flatMap(({ closure }) => (closure ? [closure] : [])))],
    now,
    past,
    cells: week.flatMap(({ date, closure, past: over, ...day }) =>
      halves.map((half) => ({ date, half, state: day[half].state, closure, past: over })),
    ),
  }));
}

/**
 * The weeks from the first school day on, apart from the holiday before them. A week of the holiday in which something
 * is booked, or may still be, is none of it.
 */
export function fromFirstSchoolDay(weeks: GridWeek[]): { holiday: GridWeek[]; term: GridWeek[] } {
  const first = weeks.findIndex(({ cells }) => cells.some(isInUse));
  return first < 0 ? { holiday: [], term: weeks } : { holiday: weeks.slice(0, first), term: weeks.slice(first) };
}

function isInUse({ closure, state, past }: Cell): boolean {
  return !closure || state === 'held' || state === 'booked' || (state === 'free' && !past);
}

/** "Tue 3 Feb 2026, morning" */
export function slotText({ date, half }: DiarySlot): string {
  return `${dateText(date)}, ${words[half]}`;
}

/** "Tuesday mornings" */
export function columnText(column: number): string {
  return `${fullDays[Math.floor(column / 2)] ?? ''} ${column % 2 === 0 ? 'mornings' : 'afternoons'}`;
}

/** What a screen reader says of a half-day. */
export function cellText({ state, closure, past, ...slot }: Cell): string {
  return [slotText(slot), state, closure, past ? 'in the past' : ''].filter(Boolean).join(', ');
}

/** Half-days to open and to close. */
export interface Change {
  open: DiarySlot[];
  close: DiarySlot[];
}

const slotOf = ({ date, half }: DiarySlot): DiarySlot => ({ date, half });

/**
 * What pressing these half-days does: opens those in term time that are closed; if there are none, closes those that
 * are free.
 */
export function toggle(cells: Cell[]): Change {
  const single = cells.length === 1;
  const live = cells.filter(({ past }) => !past);
  const open = live.filter(({ state, closure }) => state === 'closed' && (single || !closure)).map(slotOf);
  if (open.length > 0) return { open, close: [] };
  return { open: [], close: live.filter(({ state }) => state === 'free').map(slotOf) };
}

/** What takes a change back. */
export function undoOf({ open, close }: Change): Change {
  return { open: close, close: open };
}

/** "Tue 3 Feb 2026, morning opened", or "5 half-days closed" */
export function changeText({ open, close }: Change): string {
  const [slots, verb] = open.length > 0 ? [open, 'opened'] : [close, 'closed'];
  const [first] = slots;
  return slots.length === 1 && first ? `${slotText(first)}: ${verb}` : `${slots.length} half-days ${verb}`;
}

/** The diary as it will be after the change. */
export function applied(diary: Diary, { open, close }: Change): Diary {
  const next = new Map<string, 'free' | 'closed'>();
  for (const { date, half } of open) next.set(date + half, 'free');
  for (const { date, half } of close) next.set(date + half, 'closed');
  const after = (day: DiaryDay, half: Half) => {
    const state = next.get(day.date + half);
    return state ? { state } : day[half];
  };
  const net = (days: DiaryDay[]) => {
    const within = (slots: DiarySlot[]) => slots.filter((slot) => days.some(({ date }) => date === slot.date)).length;
    return within(open) - within(close);
  };
  const weeks = diary.weeks.map((week) => ({
    ...week,
    counts: { ...week.counts, free: week.counts.free + net(week.days) },
    days: week.days.map((day) => ({ ...day, am: after(day, 'am'), pm: after(day, 'pm') })),
  }));
  const more = open.length - close.length; // of those that are to come: no others are opened or closed
  const { free, left } = diary.counts;
  return { ...diary, weeks, counts: { ...diary.counts, free: free + more, left: left + more } };
}

/** What a day or half of it is held or booked for. */
export interface Booking {
  date: string;
  part: Half | 'day';
  state: Cell['state'];
  by: string;
}

/** What is held or booked in the diary, by day; a day that is wholly for one thing is one. */
export function bookings(diary: Diary): Booking[] {
  return diary.weeks
    .flatMap((week) => week.days)
    .flatMap((day): Booking[] => {
      const { date, am, pm } = day;
      if (am.by && am.by === pm.by && am.state === pm.state) return [{ date, part: 'day', state: am.state, by: am.by }];
      return halves.flatMap((half) => {
        const { state, by } = day[half];
        return by ? [{ date, part: half, state, by }] : [];
      });
    });
}

/** Where a key leads in a grid of so many rows; null for other keys and at the edges. */
export function move(key: string, { row, column }: At, rows: number): At | null {
  const steps: Partial<Record<string, At>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    PageUp: { row: 0, column },
    PageDown: { row: rows - 1, column },
  };
  const to = steps[key];
  if (!to) return null;
  const inside = to.row >= -1 && to.row < rows && to.column >= -1 && to.column < columns;
  const corner = to.row === -1 && to.column === -1;
  return inside && !corner ? to : null;
}
