import { expect, test } from 'vitest';
import { addDays, dayOf, londonInstant, weekday } from '../../ui/day';
import { need } from './needs.fixture';
import { reachSteps } from './parts/NeedReach';
import { nearest } from './queries';
import { whenText, whoseText, within } from './words';

test('a school that is not named is told by phase, size and region', () => {
  const { school, ...unnamed } = need;
  expect(whoseText({ ...unnamed, school })).toBe('Ashdown Primary School, Lewes');
  expect(whoseText(unnamed)).toBe('A primary school, 101 to 250 pupils, South East');
});

test('when, in words', () => {
  expect(whenText({ startOn: '2026-02-03', byOn: '2026-03-27' })).toBe('Between Tue 3 Feb 2026 and Fri 27 Mar 2026');
  expect(whenText({ byOn: '2026-03-27' })).toBe('By Fri 27 Mar 2026');
});

test('reaches widen from the partnership outwards', () => {
  expect([within('partnership', 'region'), within('region', 'region'), within('nation', 'region')]).toEqual([true, true, false]);
});

test('an open need shows the steps that are still to come, as far as its head allows', () => {
  expect(reachSteps({ ...need, mostReach: 'nation' })).toMatchObject([
    { title: 'Partnership', state: 'now', at: need.postedAt },
    { title: 'Region', state: 'next', who: 'If nothing is agreed', at: need.widenAt },
    { title: 'Country', state: 'next', at: undefined },
  ]);
});

test('a need that is over shows only how far it came', () => {
  const widened = [{ from: 'partnership', to: 'region', at: '2026-01-19T09:00:00Z' }] as const;
  expect(reachSteps({ ...need, state: 'met', reach: 'region', mostReach: 'nation', widened: [...widened] })).toMatchObject([
    { title: 'Partnership', state: 'done' },
    { title: 'Region', state: 'done', at: '2026-01-19T09:00:00Z' },
  ]);
});

test('a need of no partnership begins in the region', () => {
  const { partnershipId, ...without } = need;
  expect(partnershipId).toBe('p1');
  expect(reachSteps({ ...without, reach: 'region' }).map(({ title }) => title)).toEqual(['Region']);
});

test('partnerships above another are not offered', () => {
  expect(nearest([{ id: 'alliance', parentId: 'region' }, { id: 'region' }, { id: 'trust' }]).map(({ id }) => id)).toEqual(['alliance', 'trust']);
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
