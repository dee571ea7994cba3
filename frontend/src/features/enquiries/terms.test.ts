import { expect, test } from 'vitest';
import { proposal } from './enquiries.fixture';
import { termsChanges } from './terms';

test('the same terms differ in nothing, whatever the order of the half-days', () => {
  const first = proposal();
  expect(termsChanges(first, { ...first, slots: [...first.slots].reverse() })).toEqual([]);
});

test('what changed is said by name: price, effort, half-days, objectives, scope', () => {
  const after = proposal({
    dayRate: { pence: 34_000, currency: 'GBP' },
    slots: [
      { date: '2026-03-03', half: 'am' },
      { date: '2026-03-10', half: 'pm' },
    ],
    objectives: ['A plan for two years', 'A staff meeting'],
    scope: 'One visit.',
  });
  expect(termsChanges(proposal(), after)).toEqual([
    { label: 'Price', was: '£350.00 a day', now: '£340.00 a day' },
    { label: 'How much', was: '1½ days', now: '1 day' },
    {
      label: 'Half-days',
      added: ['Tue 10 Mar 2026, afternoon'],
      dropped: ['Tue 3 Mar 2026, afternoon', 'Thu 5 Mar 2026, morning'],
    },
    { label: 'Objectives', added: ['A staff meeting'], dropped: [] },
    { label: 'What it covers', was: 'Two visits and a plan.', now: 'One visit.' },
  ]);
});
