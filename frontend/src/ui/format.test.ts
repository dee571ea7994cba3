import { expect, test } from 'vitest';
import { dateText, dateTimeText, ended, halfDaysText, moneyText, waitText } from './format';

test.each([
  [105000, '£1,050.00'],
  [5, '£0.05'],
  [0, '£0.00'],
  [-5000, '−£50.00'],
  [123456789, '£1,234,567.89'],
])('%i pence reads %s', (pence, text) => {
  expect(moneyText({ pence, currency: 'GBP' })).toBe(text);
});

test.each([
  [0, '0 days'],
  [1, '½ day'],
  [2, '1 day'],
  [3, '1½ days'],
  [5, '2½ days'],
  [6, '3 days'],
  [-3, '−1½ days'],
])('%i half-days read %s', (count, text) => {
  expect(halfDaysText(count)).toBe(text);
});

test.each([
  ['2026-02-03', 'Tue 3 Feb 2026'],
  ['2026-09-01', 'Tue 1 Sep 2026'],
  ['2026-02-03T10:00:00Z', 'Tue 3 Feb 2026'],
  ['2026-06-30T23:30:00Z', 'Wed 1 Jul 2026'],
  ['2026-12-31T23:59:59Z', 'Thu 31 Dec 2026'],
])('%s reads %s', (value, text) => {
  expect(dateText(value)).toBe(text);
});

test.each([
  ['2026-02-03T14:05:00Z', 'Tue 3 Feb 2026, 14:05'],
  ['2026-07-01T14:05:00Z', 'Wed 1 Jul 2026, 15:05'],
  ['2026-02-03T00:00:00Z', 'Tue 3 Feb 2026, 00:00'],
])('the instant %s reads %s in London', (value, text) => {
  expect(dateTimeText(value)).toBe(text);
});

test.each([
  [0.2, '1 second'],
  [45, '45 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
  [7201, '3 hours'],
])('a wait of %i seconds reads %s', (seconds, text) => {
  expect(waitText(seconds)).toBe(text);
});

test.each([
  ['They wrote “we know her”', 'They wrote “we know her”.'],
  ['They wrote “We know her.”', 'They wrote “We know her.”'],
  ['They wrote “Do we?”', 'They wrote “Do we?”'],
  ['You wrote “reading …”', 'You wrote “reading …”'],
])('%s ends with one full stop', (words, text) => {
  expect(ended(words)).toBe(text);
});
