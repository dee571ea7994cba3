import { expect, test } from 'vitest';
import { withValueAt } from './formValues';

test.each([
  ['title', { title: 'b', list: ['x', 'y'], at: { text: 't' } }],
  ['list.1', { title: 'a', list: ['x', 'b'], at: { text: 't' } }],
  ['at.text', { title: 'a', list: ['x', 'y'], at: { text: 'b' } }],
])('a value is put at %s, and nothing else changes', (path, want) => {
  const values = { title: 'a', list: ['x', 'y'], at: { text: 't' } };
  expect(withValueAt(values, path, 'b')).toEqual(want);
  expect(values).toEqual({ title: 'a', list: ['x', 'y'], at: { text: 't' } });
});
