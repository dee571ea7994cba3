import { expect, test } from 'vitest';
import { dayOf, quarterBefore } from './day';

test.each([
  ['2026-06-30T22:59:59Z', '2026-06-30'],
  ['2026-06-30T23:30:00Z', '2026-07-01'],
  ['2026-12-31T23:30:00Z', '2026-12-31'],
  ['2026-03-28T23:59:59Z', '2026-03-28'],
  ['2026-03-29T23:00:00Z', '2026-03-30'],
  ['2026-10-24T23:00:00Z', '2026-10-25'],
  ['2026-10-25T23:30:00Z', '2026-10-25'],
])('at %s it is %s in London', (instant, day) => {
  expect(dayOf(new Date(instant))).toBe(day);
});

test('a quarter is three whole months, over the turn of the year too', () => {
  expect(quarterBefore('2026-04-30')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(quarterBefore('2026-03-01')).toEqual({ from: '2025-12-01', to: '2026-02-28' });
  expect(quarterBefore('2026-01-31')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});
