import type { Slot } from '../../api/types';
import { dateText } from '../../ui/format';

/** "Tue 3 Feb 2026, morning" */
export function slotText({ date, half }: Slot): string {
  return `${dateText(date)}, ${half === 'am' ? 'morning' : 'afternoon'}`;
}

/** The days of half-days, each once: "Tue 3 Feb 2026, Thu 5 Feb 2026". */
export function datesText(slots: Slot[]): string {
  return [...new Set(slots.map(({ date }) => dateText(date)))].join(', ');
}

/** "Tue 3 Feb 2026, whole day" */
export function whenText(slots: Slot[]): string {
  return slots[0] ? `${dateText(slots[0].date)}, ${partOfDay(slots)}` : '';
}

/** Half-days of one date: "morning", "afternoon" or "whole day". */
export function partOfDay(slots: Slot[]): string {
  if (slots.length === 2) return 'whole day';
  return slots[0]?.half === 'pm' ? 'afternoon' : 'morning';
}

/** "Week of 2 Feb": names a week by its Monday. */
export function weekText(monday: string): string {
  return `Week of ${dateText(monday).split(' ').slice(1, 3).join(' ')}`;
}
