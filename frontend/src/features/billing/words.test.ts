import { expect, test } from 'vitest';
import type { InvoiceState } from '../../api/types';
import { dueText, invoiceWord, isOwed, isShown, narrowed, rateText, shownFilters } from './words';

test.each<[InvoiceState, boolean, string, string]>([
  ['issued', false, 'To be paid', 'waiting'],
  ['issued', true, 'Overdue', 'bad'],
  ['part_paid', false, 'Part paid', 'waiting'],
  ['part_paid', true, 'Part paid, overdue', 'bad'],
  ['paid', false, 'Paid', 'good'],
  ['credited', false, 'Credited', 'plain'],
])('an invoice that is %s, overdue %s, reads “%s” in the tone %s', (state, overdue, word, tone) => {
  expect(invoiceWord({ state, overdue })).toEqual({ word, tone });
});

test.each([
  [30, 'due in 30 days'],
  [1, 'due in 1 day'],
  [0, 'due today'],
  [-1, '1 day late'],
  [-5, '5 days late'],
])('with %i days left it is “%s”', (daysLeft, text) => {
  expect(dueText({ daysLeft })).toBe(text);
});

test.each([
  ['paid', true],
  ['part_paid', true],
  ['overdue', true],
  ['cake', false],
  ['', false],
  [null, false],
])('the word %j in an address narrows a list: %s', (word, is) => {
  expect(isShown(word)).toBe(is);
});

test('the filters stand in the order of an invoice’s life', () => {
  expect(shownFilters.map(({ word }) => word).join(', ')).toBe(
    'Still owed, Overdue, Part paid, Paid, Credited, Written off',
  );
  expect(narrowed('overdue')).toEqual({ owing: 'overdue' });
  expect(narrowed('paid')).toEqual({ state: 'paid' });
  expect(narrowed(undefined)).toEqual({});
});

test.each([
  [2000, '20 %'],
  [0, '0 %'],
  [1250, '12.5 %'],
])('%i hundredths of a per cent read “%s”', (points, text) => {
  expect(rateText(points)).toBe(text);
});

test('something is owed while pence are', () => {
  const owed = (pence: number) => isOwed({ owed: { pence, currency: 'GBP' } });
  expect([owed(1), owed(0), owed(-1)]).toEqual([true, false, false]);
});
