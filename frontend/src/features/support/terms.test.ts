import { expect, test } from 'vitest';
import { proposal } from './support.fixture';
import { byDate, payOf, penceOf, priceText, termsChanges, typedRate } from './terms';

test.each([
  ['350', 35_000],
  [' £350.5 ', 35_050],
  ['1,050.05', 105_005],
  ['0', 0],
  ['1,05', null],
  ['-5', null],
  ['3.505', null],
  ['free', null],
  ['', null],
])('“%s” is %s pence', (typed, pence) => {
  expect(penceOf(typed)).toBe(pence);
});

test.each([
  [35_000, '350'],
  [35_050, '350.50'],
])('%s pence are typed as %s, and read back', (pence, typed) => {
  expect(typedRate({ pence, currency: 'GBP' })).toBe(typed);
  expect(penceOf(typed)).toBe(pence);
});

test('support is paid for, mutual or free', () => {
  const dayRate = { pence: 0, currency: 'GBP' } as const;
  expect(payOf(proposal())).toBe('paid');
  expect(payOf({ mutual: true, dayRate })).toBe('mutual');
  expect(priceText({ mutual: false, dayRate })).toBe('Free');
  expect(priceText(proposal())).toBe('£350.00 a day');
});

test('half-days stand under their dates, in the order of time', () => {
  const found = byDate([
    { date: '2026-03-05', half: 'am' },
    { date: '2026-03-03', half: 'pm' },
    { date: '2026-03-03', half: 'am' },
  ]);
  expect(found.map(({ date, slots }) => [date, slots.map(({ half }) => half).join()])).toEqual([
    ['2026-03-03', 'am,pm'],
    ['2026-03-05', 'am'],
  ]);
});

test('the same terms differ in nothing, whatever the order of the half-days', () => {
  const first = proposal();
  expect(termsChanges(first, { ...first, slots: [...first.slots].reverse() })).toEqual([]);
});

test('what changed is said by name: price, effort, half-days, objectives, scope', () => {
  const after = proposal({
    dayRate: { pence: 34_000, currency: 'GBP' },
    slots: [{ date: '2026-03-03', half: 'am' }, { date: '2026-03-10', half: 'pm' }],
    objectives: ['A plan for two years', 'A staff meeting'],
    scope: 'One visit.',
  });
  expect(termsChanges(proposal(), after)).toEqual([
    { label: 'Price', was: '£350.00 a day', now: '£340.00 a day' },
    { label: 'How much', was: '1½ days', now: '1 day' },
    { label: 'Half-days', added: ['Tue 10 Mar 2026, afternoon'], dropped: ['Tue 3 Mar 2026, afternoon', 'Thu 5 Mar 2026, morning'] },
    { label: 'Objectives', added: ['A staff meeting'], dropped: [] },
    { label: 'What it covers', was: 'Two visits and a plan.', now: 'One visit.' },
  ]);
});
