import { expect, test } from 'vitest';
import { themes } from '../needs/needs.fixture';
import { looksForText } from './chosen';
import { found } from './finding.fixture';
import { nothing } from './search';
import { newLikenesses, nothingText } from './words';

test.each([
  ['says both', 'they guess', 'No guessing', 'q=reading', [{ yours: 'they guess', theirs: 'No guessing' }]],
  ['leaves out what stands in the box', 'They guess!', 'No guessing', 'q=they+guess', [{ theirs: 'No guessing' }]],
  ['says nothing that stands on the card and in the box', 'reading', 'Phonics by Ann', 'q=Reading', []],
  ['keeps the title where it says which words it is like', 'a', 'Phonics by Ann', 'q=b', [{ yours: 'a', theirs: 'Phonics by Ann' }]],
])('what both sides say alike %s', (_, yours, theirs, search, expected) => {
  const { service } = found('Ann', '1');
  expect(newLikenesses({ service, quotes: [{ yours, theirs }] }, search)).toEqual(expected);
});

test('what a search looks for is said in words', () => {
  const search = {
    ...nothing,
    q: 'sounds',
    theme: ['phonics'],
    phase: ['primary' as const],
    designation: ['SLE' as const],
    format: ['coaching' as const],
    partnership: ['partnership_1'],
    mode: 'remote' as const,
    withinKm: 16,
    maxDayRate: 35_000,
    freeFrom: '2026-02-09',
  };
  expect(looksForText({ ...nothing, q: 'phonics' }, themes, 'Phonics')).toBe('');
  expect(looksForText(search, themes, 'Autumn')).toBe(
    '“sounds”, Phonics, Primary, Specialist leader of education, Coaching, One partnership, Remote, Within 10 miles, ' +
      'Up to £350 a day, Free from Mon 9 Feb 2026',
  );
});

test('who may not post a need is not told to', () => {
  expect(nothingText(false, true)).toContain('Or post a need');
  expect(nothingText(false, false)).toContain('senior leaders of schools can post a need');
  expect(nothingText(true, false)).toContain('Take out a choice');
});
