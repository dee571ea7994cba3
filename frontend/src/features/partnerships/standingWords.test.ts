import { expect, test } from 'vitest';
import { leftOfText, lookedText, otherCosts } from './standingWords';

test.each([
  [0, 0, 'None opened'],
  [0, 4, '0 of 2 days'],
  [7, 20, '3½ of 10 days'],
  [1, 2, '½ of 1 day'],
])('%i half-days of %i are left: %s', (free, opened, text) => {
  expect(leftOfText({ free, opened })).toBe(text);
});

test('the other rules stand in one line', () => {
  const costs = [
    { rule: 'distance', reason: 'Too far', leaders: 3 },
    { rule: 'mode', reason: 'Only remotely', leaders: 2 },
    { rule: 'phase', reason: 'For other phases', leaders: 1 },
  ];
  expect(otherCosts(costs)).toBe('Only remotely: 2. For other phases: 1');
  expect(otherCosts([])).toBe('');
});

test.each([
  [40, true, 'All 40 member schools were looked at.'],
  [50, false, '50 member schools were looked at.'],
  [1, true, '1 member school was looked at.'],
])('of %i schools, all: %s', (looked, all, text) => {
  expect(lookedText(looked, all)).toBe(text);
});
