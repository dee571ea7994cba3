import { expect, test } from 'vitest';
import { need } from './fixtures';
import { formOf } from './needForm';
import { checkStep, stepName, stepOf } from './steps';

const today = '2026-01-12';
const good = formOf(need);

test.each([
  ['what', { what: 'short', success: ' ' }, ['what', 'success']],
  ['themes', { themes: [], phase: '' }, ['themes', 'phase']],
  ['themes', { themes: ['a', 'b', 'c', 'd'] }, ['themes']],
  ['terms', { days: 'some', byOn: '', inPerson: false, funding: '', budget: 'ten' }, ['days', 'byOn', 'inPerson', 'budget', 'funding']],
  ['terms', { byOn: '2026-01-11' }, ['byOn']],
  ['terms', { startOn: '2026-02-02', byOn: '2026-02-01' }, ['byOn']],
  ['terms', { funding: '', mutual: true }, []],
  ['terms', { byOn: today, budget: '' }, []],
  ['reach', { mostReach: '', replyDays: 'week' }, ['mostReach', 'replyDays']],
  ['reach', { replyDays: '' }, []],
  ['check', {}, []],
] as const)('step %s with %o finds %o', (step, patch, fields) => {
  const found = checkStep(step, { ...good, ...patch, themes: [...('themes' in patch ? patch.themes : good.themes)] }, today);
  expect(Object.keys(found).sort()).toEqual([...fields].sort());
});

test('a complete need has nothing wrong at any step', () => {
  for (const step of ['what', 'themes', 'terms', 'reach', 'check'] as const) expect(checkStep(step, good, today)).toEqual({});
});

test('each field belongs to the step that asks for it, and numbers to their steps', () => {
  expect([stepOf('success'), stepOf('phase'), stepOf('budget'), stepOf('named')]).toEqual(['what', 'themes', 'terms', 'reach']);
  expect([stepName(undefined), stepName(3), stepName(9)]).toEqual(['what', 'terms', 'what']);
});
