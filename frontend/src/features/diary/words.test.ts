import { expect, test } from 'vitest';
import type { Slot } from '../../api/types';
import { datesText, partOfDay, slotText, weekText, whenText } from './words';

test('half-days are mornings, afternoons and whole days', () => {
  const am = { date: '2026-03-03', half: 'am' } as const;
  const pm = { date: '2026-03-03', half: 'pm' } as const;
  expect(slotText(am)).toBe('Tue 3 Mar 2026, morning');
  expect([partOfDay([am]), partOfDay([pm]), partOfDay([am, pm])]).toEqual(['morning', 'afternoon', 'whole day']);
});

test('a week is named by its Monday', () => {
  expect(weekText('2026-02-02')).toBe('Week of 2 Feb');
});

const am = { date: '2026-03-03', half: 'am' } as const;
const pm = { date: '2026-03-03', half: 'pm' } as const;
const later = { date: '2026-03-05', half: 'pm' } as const;

test.each<[string, Slot[], string, string]>([
  ['none', [], '', ''],
  ['a morning', [am], 'Tue 3 Mar 2026', 'Tue 3 Mar 2026, morning'],
  ['an afternoon', [pm], 'Tue 3 Mar 2026', 'Tue 3 Mar 2026, afternoon'],
  ['a whole day, once', [am, pm], 'Tue 3 Mar 2026', 'Tue 3 Mar 2026, whole day'],
])('half-days in words: %s', (_name, slots, dates, when) => {
  expect(datesText(slots)).toBe(dates);
  expect(whenText(slots)).toBe(when);
});

test('several days stand one after the other', () => {
  expect(datesText([am, pm, later])).toBe('Tue 3 Mar 2026, Thu 5 Mar 2026');
});
