import { expect, test } from 'vitest';
import { claimOf, claimProblems, firstClaim } from './claimForm';

const pounds = (pence: number) => ({ pence, currency: 'GBP' }) as const;
const bySum = { most: pounds(4_000) };
const byMile = { most: pounds(4_000), perMile: pounds(45) };

test.each([
  ['', '', bySum, []],
  ['18.40', 'Train', bySum, []],
  ['18.40', ' ', bySum, ['claimFor']],
  ['40.01', 'Train', bySum, ['claim']],
  ['much', 'Train', bySum, ['claim']],
  ['62', 'Car', byMile, []],
  ['62.5', 'Car', byMile, ['claim']],
  ['anything', '', undefined, []],
])('of %j for %j, what is to be mended', (claim, claimFor, agreed, wrong) => {
  const found = claimProblems({ claim, claimFor }, agreed);
  expect(Object.entries(found).flatMap(([path, message]) => (message ? [path] : []))).toEqual(wrong);
});

test('miles or a sum are sent, and nothing where nothing is claimed', () => {
  expect(claimOf({ claim: ' 62 ', claimFor: 'Car ' }, byMile)).toEqual({ miles: 62, for: 'Car' });
  expect(claimOf({ claim: '18.4', claimFor: 'Train' }, bySum)).toEqual({ sum: pounds(1_840), for: 'Train' });
  expect(claimOf({ claim: '', claimFor: 'Train' }, bySum)).toBeUndefined();
  expect(claimOf({ claim: '5', claimFor: 'Train' }, undefined)).toBeUndefined();
});

test('a claim that was refused is there to begin from', () => {
  const claim = { sum: pounds(2_790), miles: 62, for: 'Car', words: '62 miles', refused: 'It is 40.' };
  expect(firstClaim({ claim } as Parameters<typeof firstClaim>[0])).toEqual({ claim: '62', claimFor: 'Car' });
  expect(firstClaim(undefined)).toEqual({ claim: '', claimFor: '' });
});
