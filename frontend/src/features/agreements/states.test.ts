import { expect, test } from 'vitest';
import type { Agreement, Visit } from '../../api/types';
import { vatText } from './quote';
import { agreementWord, visitWord } from './words';

test.each<[Agreement['state'], string, string]>([
  ['active', 'Active', 'active'],
  ['completed', 'Completed', 'good'],
  ['cancelled', 'Cancelled', 'bad'],
])('an agreement that is %s reads “%s” in the tone %s', (state, word, tone) => {
  expect(agreementWord({ state })).toEqual({ word, tone });
});

test.each<[Visit['state'], string, string]>([
  ['planned', 'Planned', 'plain'],
  ['recorded', 'Waits for sign-off', 'waiting'],
  ['signed_off', 'Signed off', 'good'],
  ['queried', 'Asked about', 'waiting'],
  ['cancelled', 'Cancelled', 'plain'],
])('a visit that is %s reads “%s” in the tone %s', (state, word, tone) => {
  expect(visitWord({ state })).toEqual({ word, tone });
});

test.each([
  [52_500, undefined, 'before VAT'],
  [52_500, 52_500, 'without VAT'],
  [52_500, 63_000, 'with VAT'],
])('%i pence that are %s with VAT are %s', (before, withVat, text) => {
  expect(vatText(before, withVat)).toBe(text);
});
