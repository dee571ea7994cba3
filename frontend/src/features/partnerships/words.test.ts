import { expect, test } from 'vitest';
import type { Partnership } from '../../api/types';
import { brokerageText, daysText, kinds, kindWord, paymentText } from './words';

test.each<[Partnership['brokerage'], string]>([
  [{ mode: 'none' }, 'None'],
  [{ mode: 'none', share: 1500 }, 'None'],
  [{ mode: 'added' }, 'None'],
  [{ mode: 'added', share: 1500 }, '15 %, added to the price'],
  [{ mode: 'deducted', share: 750 }, '7.5 %, kept from the price'],
  [{ mode: 'added', perDay: 5000 }, '£50.00 a day, added to the price'],
  [{ mode: 'deducted', perDay: 5050 }, '£50.50 a day, kept from the price'],
])('the brokerage %j reads “%s”', (brokerage, text) => {
  expect(brokerageText({ brokerage })).toBe(text);
});

test.each([
  [0, 'On the day of the invoice'],
  [1, '1 day after the invoice'],
  [28, '28 days after the invoice'],
])('to pay within %i days reads “%s”', (paymentDays, text) => {
  expect(paymentText({ paymentDays })).toBe(text);
});

test('a count of days knows the singular', () => {
  expect([0, 1, 2].map(daysText)).toEqual(['0 days', '1 day', '2 days']);
});

test('each kind is said by its label', () => {
  expect(kinds.map(({ value }) => kindWord({ kind: value }))).toEqual(kinds.map(({ label }) => label));
});
