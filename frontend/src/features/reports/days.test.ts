import { expect, test } from 'vitest';
import { quarterBefore } from './days';

test('a quarter is three whole months, over the turn of the year too', () => {
  expect(quarterBefore('2026-04-30')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(quarterBefore('2026-03-01')).toEqual({ from: '2025-12-01', to: '2026-02-28' });
  expect(quarterBefore('2026-01-31')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
});
