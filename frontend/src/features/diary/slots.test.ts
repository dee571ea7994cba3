import { expect, test } from 'vitest';
import { byDate } from './slots';

test('half-days stand under their dates, in the order of time', () => {
  const found = byDate([
    { date: '2026-03-05', half: 'am' },
    { date: '2026-03-03', half: 'pm' },
    { date: '2026-03-03', half: 'am' },
  ]);
  expect(found.map(({ date, slots }) => [date, slots.map(({ half }) => half).join()])).toEqual([
    ['2026-03-03', 'am,pm'],
    ['2026-03-05', 'am'],
  ]);
});
