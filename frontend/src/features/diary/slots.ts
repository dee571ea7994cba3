import type { Diary, DiaryDay, Slot } from '../../api/types';

export const slotKey = ({ date, half }: Slot) => `${date}.${half}`;

/** In the order of time. */
export function inOrder(slots: Slot[]): Slot[] {
  return [...slots].sort((a, b) => slotKey(a).localeCompare(slotKey(b)));
}

/** Half-days under their dates, in the order of time. */
export function byDate(slots: Slot[]): { date: string; slots: Slot[] }[] {
  const dates = new Map<string, Slot[]>();
  for (const slot of inOrder(slots)) dates.set(slot.date, [...(dates.get(slot.date) ?? []), slot]);
  return [...dates].map(([date, of]) => ({ date, slots: of }));
}

/** A day with its half-days that can be chosen. */
export interface FreeDay {
  date: string;
  closure?: string | undefined;
  free: Slot[];
}

const halves = ['am', 'pm'] as const;

function freeOn(day: DiaryDay, after: string): FreeDay {
  const free =
    day.date > after
      ? halves.filter((half) => day[half].state === 'free').map((half) => ({ date: day.date, half }))
      : [];
  return { date: day.date, closure: day.closure, free };
}

/** The weeks of a diary in which something after today is free. */
export function freeWeeks({ weeks, today }: Diary): { monday: string; days: FreeDay[] }[] {
  return weeks
    .map(({ monday, days }) => ({ monday, days: days.map((day) => freeOn(day, today)) }))
    .filter(({ days }) => days.some(({ free }) => free.length > 0));
}

/** Those of the half-days that stand in this diary and are no longer free. */
export function goneFrom({ weeks }: Diary, slots: Slot[]): Slot[] {
  const days = new Map(weeks.flatMap((week) => week.days).map((day) => [day.date, day]));
  return slots.filter(({ date, half }) => {
    const day = days.get(date);
    return day !== undefined && day[half].state !== 'free';
  });
}
