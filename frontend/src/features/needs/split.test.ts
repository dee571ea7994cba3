import { expect, test } from 'vitest';
import { formOf } from './needForm';
import { splitForms, splitText } from './split';

const form = { ...formOf({}), what: 'Phonics is weak. Also the budget.', success: 'Better', themes: ['phonics', 'budget'] };
const parts = [
  { theme: 'phonics', text: 'Phonics is weak.' },
  { theme: 'budget', text: 'Also the budget.' },
];

test('each need keeps its part and all else that was said; a chosen theme goes with its part', () => {
  const { own, others } = splitForms(form, parts);
  expect(own).toEqual({ ...form, what: 'Phonics is weak.', themes: ['phonics'] });
  expect(others).toEqual([{ ...form, what: 'Also the budget.', themes: ['budget'] }]);
});

test('themes that no part is about stay, and nothing to split is left as it is', () => {
  expect(splitForms({ ...form, themes: ['music'] }, parts).own.themes).toEqual(['music']);
  expect(splitForms(form, [])).toEqual({ own: form, others: [] });
});

test('what was made is said with its numbers', () => {
  expect(splitText({ ref: 'N-1' }, [{ ref: 'N-2' }])).toContain('N-1 and N-2 are drafts now. You go on with N-1.');
});
