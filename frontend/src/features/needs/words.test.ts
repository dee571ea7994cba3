import { expect, test } from 'vitest';
import { addDays, dayOf, londonInstant, weekday } from '../../ui/day';
import { need } from './needs.fixture';
import { reachSteps } from './parts/NeedReach';
import { fartherText } from './offerWords';
import { whenText, whoseText, withdrawing } from './words';

test('a school that is not named is told by phase, size and region', () => {
  const { school, ...unnamed } = need;
  expect(whoseText({ ...unnamed, school })).toBe('Ashdown Primary School, Lewes');
  expect(whoseText(unnamed)).toBe('A primary school, 101 to 250 pupils, South East');
});

test('when, in words', () => {
  expect(whenText({ startOn: '2026-02-03', byOn: '2026-03-27' })).toBe('Between Tue 3 Feb 2026 and Fri 27 Mar 2026');
  expect(whenText({ byOn: '2026-03-27' })).toBe('By Fri 27 Mar 2026');
});

test('the steps of the reach are told with when each began, or is due', () => {
  const steps = reachSteps({
    reached: [
      { reach: 'partnership', state: 'done', at: '2026-01-12T09:00:00Z' },
      { reach: 'region', state: 'now', at: '2026-01-19T09:00:00Z' },
      { reach: 'nation', state: 'next', at: '2026-01-26T09:00:00Z' },
      { reach: 'network', state: 'next' },
    ],
  });
  expect(steps.map(({ title, state, who }) => [title, state, who])).toEqual([
    ['Partnership', 'done', undefined],
    ['Region', 'now', undefined],
    ['Country', 'next', 'If nothing is agreed'],
    ['Network abroad', 'next', 'Only if nobody nearer can help'],
  ]);
  expect(reachSteps({})).toEqual([]);
});

test('an hour in London is another instant in summer', () => {
  expect(londonInstant('2026-02-03', 17)).toBe('2026-02-03T17:00:00.000Z');
  expect(londonInstant('2026-07-03', 17)).toBe('2026-07-03T16:00:00.000Z');
  expect(dayOf(new Date('2026-07-03T23:30:00Z'))).toBe('2026-07-04');
});

test('days are counted over the end of a month, and weekends are skipped', () => {
  expect(addDays('2026-02-26', 7)).toBe('2026-03-05');
  expect(['2026-02-06', '2026-02-07', '2026-02-08'].map(weekday)).toEqual(['2026-02-06', '2026-02-09', '2026-02-09']);
});

test('withdrawing says what it ends', () => {
  const what = (enquiries: number, offers: number) => withdrawing({ ref: 'N-1' }, { enquiries, offers }).what;
  expect(what(1, 0)).toBe('One enquiry about it ends with it.');
  expect(what(2, 1)).toBe('2 enquiries and one offer about it end with it.');
});

test.each([
  [0, 0, 1, ''],
  [1, 0, 1, 'One more need fits you and is farther away.'],
  [3, 1, 1, '3 more needs fit you and are farther away. One of their schools has not named itself, and may be nearer'],
  [1, 1, 2, 'One more need fits you and is farther away. Its school has not named itself, and may be nearer'],
  [2, 2, 1, 'Their schools have not named themselves, and may be nearer than the middle of their region.'],
  [1, 0, 0, 'One need fits you and is farther away.'],
  [8, 8, 0, '8 needs fit you and are farther away.'],
])('of %i needs that are farther, %i unnamed, beside %i, the page says so', (farther, unnamed, nearer, text) => {
  expect(fartherText(farther, unnamed, nearer)).toContain(text);
});
