import { expect, test } from 'vitest';
import { piecesOf, withinApp } from './Letter';

test('addresses in a letter are found without the full stop behind them', () => {
  expect(piecesOf('Open it:\nhttp://127.0.0.1:8080/needs/need_1.\n\n(or https://x.example/a?b=c#d)')).toEqual([
    { words: 'Open it:\n' },
    { address: 'http://127.0.0.1:8080/needs/need_1' },
    { words: '.\n\n(or ' },
    { address: 'https://x.example/a?b=c#d' },
    { words: ')' },
  ]);
});

test('a letter without addresses is words, and an empty one is nothing', () => {
  expect(piecesOf('Hello')).toEqual([{ words: 'Hello' }]);
  expect(piecesOf('')).toEqual([]);
});

test('an address leads within the app only on its own origin', () => {
  expect(withinApp('http://a.example/invitation#token=t', 'http://a.example')).toBe('/invitation#token=t');
  expect(withinApp('http://b.example/invitation', 'http://a.example')).toBeNull();
});
