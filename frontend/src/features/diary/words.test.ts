import { expect, test } from 'vitest';
import { partOfDay, slotText, weekText } from './words';

test('half-days are mornings, afternoons and whole days', () => {
  const am = { date: '2026-03-03', half: 'am' } as const;
  const pm = { date: '2026-03-03', half: 'pm' } as const;
  expect(slotText(am)).toBe('Tue 3 Mar 2026, morning');
  expect([partOfDay([am]), partOfDay([pm]), partOfDay([am, pm])]).toEqual(['morning', 'afternoon', 'whole day']);
});

test('a week is named by its Monday', () => {
  expect(weekText('2026-02-02')).toBe('Week of 2 Feb');
});
