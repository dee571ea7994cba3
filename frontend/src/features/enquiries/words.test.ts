import { expect, test } from 'vitest';
import { action, proposal, thread } from './enquiries.fixture';
import { askingText, verbOf } from './words';

const { asking } = thread();

test('a named school has its town where the name does not say it', () => {
  expect(askingText(asking)).toBe('Ashdown Primary School in Lewes');
  expect(askingText({ ...asking, name: 'Lewes Primary School' })).toBe('Lewes Primary School');
});

test('a school that is not named is told by phase, size and region', () => {
  expect(askingText({ phase: 'primary', sizeBand: '101 to 250 pupils', region: 'South East' })).toBe(
    'A primary school, 101 to 250 pupils, South East',
  );
  expect(askingText({ phase: 'all_through', sizeBand: 'size not known' })).toBe(
    'An all-through school, size not known',
  );
});

test('buttons say what they do, and for how long', () => {
  const asked = thread({
    proposals: [proposal()],
    releases: [
      { id: 'r1', version: 1, proposalId: 'p1', halfDays: 3, state: 'asked', askedAt: '2026-02-02T10:00:00Z' },
    ],
  });
  expect(verbOf(action('grant', 'r1'), asked)).toBe('Release for 1½ days');
  expect(verbOf(action('propose', 'e1', { because: 'asked' }), thread({ sides: ['leader'] }))).toBe('Make a proposal');
  const countered = thread({ sides: ['leader'], proposals: [proposal({ from: 'school' })] });
  expect(verbOf(action('propose', 'e1'), countered)).toBe('Propose something else');
});
