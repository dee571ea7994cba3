import { expect, test } from 'vitest';
import { complaints, stillWrong } from './mending';

test('rules are one for all, or one for each field', () => {
  const values = { a: '', b: 'x' };
  expect(complaints(({ a }) => ({ a: a === '' ? 'Enter a' : null }), values)).toEqual({ a: 'Enter a' });
  expect(complaints({ a: (a, { b }) => (a === b ? null : 'Unlike b'), b: () => null }, values)).toEqual({
    a: 'Unlike b',
  });
  expect(complaints(undefined, values)).toEqual({});
});

const shown = { title: 'Enter a title', days: 'There are 3 days left', 'slots.1': 'Taken' };
const told = new Set(['days', 'slots.1']);
const before = { title: '', days: '9', slots: ['a', 'b'] };

test.each([
  ['nothing changed', before, { title: 'Enter a title' }, shown],
  ['its rule finds nothing any more', { ...before, title: 'x' }, {}, { days: shown.days, 'slots.1': 'Taken' }],
  [
    'its rule finds something else',
    { ...before, title: '!' },
    { title: 'Use letters' },
    { ...shown, title: 'Use letters' },
  ],
  ['another field mended it', { ...before, other: 'x' }, {}, { days: shown.days, 'slots.1': 'Taken' }],
  [
    'the value of which the API spoke',
    { ...before, days: '8' },
    { title: 'Enter a title' },
    { title: 'Enter a title', 'slots.1': 'Taken' },
  ],
  ['one of a list', { ...before, slots: ['a'] }, {}, { days: shown.days }],
  ['what was never shown', { ...before, title: 'x' }, { other: 'Enter it' }, { days: shown.days, 'slots.1': 'Taken' }],
])('of what is shown stays, where %s', (_, now, found, left) => {
  expect(stillWrong({ shown, told, before, now, found })).toEqual(left);
});
