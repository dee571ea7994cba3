import { expect, test } from 'vitest';
import { formOf } from './needForm';
import { stillTelling, tellingWords, withoutTelling } from './telling';

const need = { telling: [{ path: 'what' as const, words: 'St\u00a0Aidans', from: 3 }, { path: 'what' as const, words: 'PO139FY', from: 20 }] };
const form = { ...formOf({}), what: 'At St\u00a0Aidans, near PO139FY, few read.' };

test('words tell until they are taken out', () => {
  expect(tellingWords(stillTelling(need, form))).toEqual(['St Aidans', 'PO139FY']);
  const mended = { ...form, ...withoutTelling(stillTelling(need, form), form) };
  expect(mended.what).toBe('At, near, few read.');
  expect(stillTelling(need, mended)).toEqual([]);
});

test('nothing tells a school that is to be named', () => {
  expect(stillTelling(need, { ...form, named: true })).toEqual([]);
});
