import { expect, test } from 'vitest';
import type { Partnership } from '../../api/types';
import { both, checkPartnership, partnershipValues, readPercent, toTerms } from './partnershipForm';
import { brokerageText, paymentText } from './words';

const may = { mayChange: true, mayBringIn: false, mayReadStanding: true, maySeePayee: true };

const alliance: Partnership = {
  id: 'partnership_1',
  name: 'Weald Alliance',
  kind: 'alliance',
  parentId: 'partnership_0',
  brokerage: { mode: 'added', share: 1250 },
  widenDays: 7,
  paymentDays: 28,
  arrangement: 'principal',
  raising: 'visit',
  ...may,
};

test.each([
  ['a share', alliance],
  ['a sum a day', { ...alliance, brokerage: { mode: 'deducted', perDay: 5050 } }],
  ['drafted by month', { ...alliance, raising: 'month' }],
  ['late cancellation', { ...alliance, cancellation: { days: 7, share: 5_000 } }],
  ['none', { ...alliance, brokerage: { mode: 'none' } }],
] satisfies [string, Partnership][])('what is shown and saved unchanged stays the same: %s', (_, partnership) => {
  expect({ id: partnership.id, ...may, ...toTerms(partnershipValues(partnership)) }).toEqual(partnership);
});

test.each([
  ['', '', []],
  ['7', '50', []],
  ['7', '', ['lateShare']],
  ['', '50', ['lateDays']],
  ['61', '100.01', ['lateDays', 'lateShare']],
])('a cancellation less than %j days before of which %j %% is due: wrong is %j', (lateDays, lateShare, wrong) => {
  const found = Object.entries(checkPartnership({ ...partnershipValues(alliance), lateDays, lateShare }));
  expect(found.flatMap(([field, message]) => (message ? [field] : []))).toEqual(wrong);
});

test('no partnership above is left out', () => {
  expect(toTerms({ ...partnershipValues(alliance), parentId: '' })).not.toHaveProperty('parentId');
});

test.each([
  ['15', 1500],
  ['12.5 %', 1250],
  ['0.25%', 25],
  ['a tenth', null],
])('%o is %o hundredths of a per cent', (typed, share) => {
  expect(readPercent(typed)).toBe(share);
});

test('every bad field is told, and only the measure that is chosen', () => {
  const bad = {
    ...partnershipValues(alliance),
    name: ' x ',
    share: '51',
    perDay: 'much',
    widenDays: '0',
    paymentDays: '91',
    lateDays: '61',
  };
  expect(checkPartnership(bad)).toEqual({
    name: 'Enter a name of 3 to 120 characters',
    share: 'Enter a share of up to 50 %, like 15',
    perDay: null,
    widenDays: 'Enter 1 to 60 days',
    paymentDays: 'Enter 0 to 90 days',
    lateDays: 'Enter 1 to 60 days, or leave both empty',
    lateShare: 'Enter a share of up to 100 %, or leave both empty',
  });
  expect(checkPartnership({ ...bad, mode: 'none' })).toMatchObject({ share: null, perDay: null });
  expect(checkPartnership({ ...bad, measure: 'perDay' })).toMatchObject({
    share: null,
    perDay: 'Enter a sum of up to £500, like 50',
  });
});

test('terms in words', () => {
  expect(brokerageText(alliance)).toBe('12.5 %, added to the price');
  expect(brokerageText({ brokerage: { mode: 'deducted', perDay: 5000 } })).toBe('£50.00 a day, kept from the price');
  expect(brokerageText({ brokerage: { mode: 'none' } })).toBe('None');
  expect(paymentText({ paymentDays: 0 })).toBe('On the day of the invoice');
  expect(paymentText({ paymentDays: 1 })).toBe('1 day after the invoice');
});

test('what two people changed at once is kept of both, and what both changed as it is typed here', () => {
  const before = partnershipValues(alliance);
  const typed = { ...before, widenDays: '9', name: 'Weald Partners' };
  const newer = { ...before, paymentDays: '14', name: 'Weald Schools' };
  expect(both(before, typed, newer)).toEqual({ ...before, widenDays: '9', paymentDays: '14', name: 'Weald Partners' });
});
