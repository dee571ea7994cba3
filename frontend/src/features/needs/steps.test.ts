import { expect, test } from 'vitest';
import type { Need } from '../../api/types';
import { need } from './needs.fixture';
import { formOf, startForm } from './needForm';
import { checkStep, firstOpenStep, stepOf } from './steps';

const today = '2026-01-12';
const good = formOf(need);

test.each([
  ['what', { what: 'short', success: ' ' }, ['what', 'success']],
  ['themes', { themes: [], phase: '' }, ['phase']],
  ['themes', { themes: ['a', 'b', 'c', 'd'] }, ['themes']],
  [
    'terms',
    { days: 'some', byOn: '', inPerson: false, funding: '', budget: 'ten' },
    ['days', 'byOn', 'inPerson', 'budget', 'funding'],
  ],
  ['terms', { byOn: '2026-01-11' }, ['byOn']],
  ['terms', { startOn: '2026-02-02', byOn: '2026-02-01' }, ['byOn']],
  ['terms', { funding: '', mutual: true }, []],
  ['terms', { byOn: today, budget: '' }, []],
  ['reach', { mostReach: '', replyDays: 'week' }, ['mostReach', 'replyDays']],
  ['reach', { replyDays: '' }, []],
  ['reach', { replyDays: '0' }, ['replyDays']],
  ['reach', { replyDays: '10' }, []],
  ['check', {}, []],
] as const)('step %s with %o finds %o', (step, patch, fields) => {
  const found = checkStep(
    step,
    { ...good, ...patch, themes: [...('themes' in patch ? patch.themes : good.themes)] },
    today,
  );
  expect(Object.keys(found).sort()).toEqual([...fields].sort());
});

test('a complete need has nothing wrong at any step', () => {
  for (const step of ['what', 'themes', 'terms', 'reach', 'check'] as const)
    expect(checkStep(step, good, today)).toEqual({});
});

test('each field belongs to the step that asks for it', () => {
  expect([stepOf('success'), stepOf('phase'), stepOf('budget'), stepOf('named')]).toEqual([
    'what',
    'themes',
    'terms',
    'reach',
  ]);
});

const draft: Need = { ...need, state: 'draft' };
const tells = { ...draft, telling: [{ path: 'success' as const, from: 0, words: 'Nine', instead: 'our school' }] };
const missing = (...fields: (keyof Need)[]): Need =>
  Object.fromEntries(Object.entries(draft).filter(([name]) => !fields.includes(name as keyof Need))) as Need;

test.each([
  ['an empty draft', missing('what', 'success', 'themes', 'halfDays'), 'what'],
  ['a draft that says what, but not about what', missing('themes', 'halfDays'), 'themes'],
  ['a draft about what no theme names', missing('themes'), 'check'],
  ['a draft without a phase', missing('phase'), 'themes'],
  ['a draft without days', missing('halfDays'), 'terms'],
  ['a draft whose last day has passed meanwhile', { ...draft, byOn: '2026-01-11' }, 'terms'],
  ['a draft that does not say how far it may be shown', missing('mostReach'), 'reach'],
  ['a draft with two gaps', missing('phase', 'mostReach'), 'themes'],
  ['a draft that lacks nothing', draft, 'check'],
  ['a draft that tells a school that is not to be named', tells, 'what'],
  ['a draft that may name its school', { ...tells, named: true }, 'check'],
] as const)('%s goes on at its first open step', (_, stored, step) => {
  expect(firstOpenStep(stored as Need, startForm(stored as Need), today)).toBe(step);
});

test.each([
  [{ days: '4' }, 'terms'],
  [{ success: 'Ten in ten.' }, 'what'],
  [{ named: true }, 'reach'],
] as const)('a draft with %o typed and not saved goes on there', (typed, step) => {
  expect(firstOpenStep(draft, { ...startForm(draft), ...typed }, today)).toBe(step);
});
