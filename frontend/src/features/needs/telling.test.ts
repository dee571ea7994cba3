import { expect, test } from 'vitest';
import { formOf } from './needForm';
import { stillTelling, tellingWords, withoutTelling } from './telling';

const found = (
  what: string,
  words: string,
  instead: string,
  from = Array.from(what.slice(0, what.indexOf(words))).length,
) => ({
  path: 'what' as const,
  words,
  from,
  instead,
});

const what = 'At St\u00a0Aidans, near PO139FY, few read.';
const need = { what, telling: [found(what, 'St\u00a0Aidans', 'our school'), found(what, 'PO139FY', 'our area')] };
const form = { ...formOf({}), what };

test('words tell until they are taken out', () => {
  expect(tellingWords(stillTelling(need, form))).toEqual(['St Aidans', 'PO139FY']);
  const mended = { ...form, ...withoutTelling(stillTelling(need, form), form) };
  expect(mended.what).toBe('At our school, near our area, few read.');
  expect(stillTelling(need, mended)).toEqual([]);
});

test('nothing tells a school that is to be named', () => {
  expect(stillTelling(need, { ...form, named: true })).toEqual([]);
});

test.each([
  ['pupils at Tenfold can recall.', 'Tenfold', 'our school', 'pupils at our school can recall.'],
  ['Tenfold pupils recall.', 'Tenfold', 'our school', 'Our school pupils recall.'],
  ['They add. Tenfold’s pupils recall.', 'Tenfold’s', "our school's", "They add. Our school's pupils recall."],
  ['At St Ives’ gates', 'St Ives', 'our school', "At our school's gates"],
  ['We say ‘St Ives’ here', 'St Ives', 'our school', 'We say ‘our school’ here'],
  ['This is the Tenfold way.', 'Tenfold', 'our school', 'This is our school way.'],
  ['Our Tenfold staff are new.', 'Tenfold', 'our school', 'Our school staff are new.'],
  ['The only primary school in Ashtown.', 'primary school in Ashtown', 'our school', 'Our school.'],
  ['Our school, Tenfold, is small.', 'Tenfold', 'our school', 'Our school is small.'],
  ['Ask Mrs Read, or me.', 'Mrs Read', 'a colleague', 'Ask a colleague, or me.'],
  ['Mrs Read’s plan failed.', 'Mrs Read’s', "a colleague's", "A colleague's plan failed."],
  ['See https://www.staidans.sch.uk/home/.', 'staidans.sch.uk', 'our website', 'See our website.'],
  ['Write to head@staidans.sch.uk, please', 'staidans.sch.uk', 'our website', 'Write to our website, please'],
  ['😀 pupils at Tenfold, in Tenfold', 'Tenfold', 'our school', '😀 pupils at our school, in Tenfold'],
  ['Lesson\nplans at Park, by Parking', 'Park', 'our school', 'Lesson\nplans at our school, by Parking'],
])('%s stays a sentence', (text, words, instead, want) => {
  const saved = { what: text, telling: [found(text, words, instead)] };
  const typed = { ...formOf({}), what: text };
  const mended = { ...typed, ...withoutTelling(stillTelling(saved, typed), typed) };
  expect(mended.what).toBe(want);
  expect(stillTelling(saved, mended)).toEqual([]);
});

test('words tell where they have moved to, and not where the same words tell nothing', () => {
  const text = 'We are in Tenfold. Pupils at Tenfold add.';
  const saved = { what: text, telling: [found(text, 'Tenfold', 'our school', 29)] };
  const typed = { ...formOf({}), what: `So: ${text}` };
  expect(withoutTelling(stillTelling(saved, typed), typed).what).toBe(
    'So: We are in Tenfold. Pupils at our school add.',
  );
  expect(stillTelling(saved, { ...typed, what: 'We are in Tenfold.' })).toEqual([]);
});
