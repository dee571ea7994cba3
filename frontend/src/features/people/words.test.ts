import { expect, test } from 'vitest';
import type { InvitedLine } from '../../api/types';
import { capital, countOf, summaryOf } from './words';

const lines = (...outcomes: InvitedLine['outcome'][]) =>
  outcomes.map((outcome, at): InvitedLine => ({ line: at + 1, text: 'ann@example.org,head', outcome }));

test.each<[InvitedLine['outcome'][], string]>([
  [[], ''],
  [['ready'], '1 to invite'],
  [['ready', 'ready', 'refused'], '2 to invite, 1 not invited'],
  [['refused', 'sent'], '1 invited, 1 not invited'],
  [['held', 'open', 'twice'], '3 unchanged'],
  [['ready', 'sent', 'held', 'refused'], '1 to invite, 1 invited, 1 unchanged, 1 not invited'],
])('lines that are %j are summed up as “%s”', (outcomes, text) => {
  expect(summaryOf(lines(...outcomes))).toBe(text);
});

test('lines are counted by one outcome or by several', () => {
  const count = (...of: InvitedLine['outcome'][]) => countOf(lines('sent', 'held', 'sent'), ...of);
  expect([count('sent'), count('held', 'sent'), count('refused'), count()]).toEqual([2, 3, 0, 0]);
});

test.each([
  ['system leader', 'System leader'],
  ['Head', 'Head'],
  ['', ''],
])('“%s” begins a line as “%s”', (words, text) => {
  expect(capital(words)).toBe(text);
});
