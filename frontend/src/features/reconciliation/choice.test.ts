import { expect, test } from 'vitest';
import { after, choose, follow, nothingChosen } from './choice';

const abcd = follow(nothingChosen, ['a', 'b', 'c', 'd']);

test('the first line is chosen, as if a person had done it', () => {
  expect(abcd).toMatchObject({ chosen: 'a', byItself: false });
});

test.each([
  { name: 'the next below', chosen: 'b', now: ['a', 'c', 'd'], to: 'c' },
  { name: 'the next that is left', chosen: 'b', now: ['a', 'd'], to: 'd' },
  { name: 'the last above, after the last line', chosen: 'd', now: ['a', 'b', 'c'], to: 'c' },
  { name: 'the first of others', chosen: 'b', now: ['x', 'y'], to: 'x' },
  { name: 'nothing in an empty list', chosen: 'b', now: [], to: undefined },
])('the choice goes by itself to $name', ({ chosen, now, to }) => {
  expect(follow(choose(abcd, chosen), now)).toMatchObject({ chosen: to, byItself: true });
});

test('the choice stays where the line stays', () => {
  expect(follow(choose(abcd, 'c'), ['c', 'd'])).toMatchObject({ chosen: 'c', byItself: false });
  const same = choose(abcd, 'c');
  expect(follow(same, ['a', 'b', 'c', 'd'])).toBe(same);
});

test('a line that comes back to an empty list is chosen by itself', () => {
  const none = follow(choose(abcd, 'd'), []);
  expect(follow(none, ['d'])).toMatchObject({ chosen: 'd', byItself: true });
});

test('the choice waits for the next page, and goes on to its first line', () => {
  const waits = { ...choose(abcd, 'd'), onward: true };
  expect(follow(waits, ['a', 'b', 'c', 'd'])).toBe(waits);
  expect(follow(waits, ['a', 'b', 'c', 'd', 'e', 'f'])).toMatchObject({ chosen: 'e', byItself: false, onward: false });
});

test.each([
  { from: 'b', by: 1, to: 'c' },
  { from: 'a', by: -1, to: 'a' },
  { from: 'd', by: 1, to: 'd' },
  { from: undefined, by: 1, to: 'a' },
])('$by after $from is $to', ({ from, by, to }) => {
  expect(after(abcd, from, by)).toBe(to);
});
