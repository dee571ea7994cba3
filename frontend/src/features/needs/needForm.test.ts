import { expect, test } from 'vitest';
import { askOf, fieldOf, formOf, isTyped, merged, readDays, startForm } from './needForm';
import { need } from './needs.fixture';

test.each([
  ['3', 6],
  ['2.5', 5],
  ['2½', 5],
  ['½', 1],
  ['½ day', 1],
  ['2 ½ days', 5],
  ['0', null],
  ['', null],
  ['1.25', null],
  ['-1', null],
  ['three', null],
  ['.', null],
])('days as people write them: %s is %s half-days', (text, halfDays) => {
  expect(readDays(text)).toBe(halfDays);
});

test('what is stored survives the way into the form and back', () => {
  const {
    what,
    success,
    themes,
    phase,
    halfDays,
    byOn,
    inPerson,
    budget,
    funding,
    partnershipId,
    mostReach,
    replyDays,
  } = need;
  expect(askOf(formOf(need))).toEqual({
    what,
    success,
    themes,
    phase,
    halfDays,
    byOn,
    inPerson,
    budget,
    funding,
    partnershipId,
    mostReach,
    replyDays,
    remote: false,
    mutual: false,
    named: false,
    formats: [],
  });
});

test('what was left empty is not sent', () => {
  expect(askOf(formOf({}))).toEqual({
    inPerson: false,
    remote: false,
    mutual: false,
    named: false,
    themes: [],
    formats: [],
  });
});

test('odd pence and half-days stand in the inputs as people write them', () => {
  expect(formOf({ halfDays: 5, budget: { pence: 35_050, currency: 'GBP' } })).toMatchObject({
    days: '2½',
    budget: '350.50',
  });
});

test('the places of the API lead to the fields of the form', () => {
  const places = ['body.what', 'body.halfDays', 'body.budget.pence', 'body.themes[0]', 'body.step', 'header.If-Match'];
  expect(places.map(fieldOf)).toEqual(['what', 'days', 'budget', 'themes', undefined, undefined]);
});

test('a draft that names no phase is for the school’s own; an open need is as it is', () => {
  const { phase, ...rest } = need;
  expect(phase).toBe('primary');
  expect(startForm({ ...rest, state: 'draft', schoolPhase: 'special' }).phase).toBe('special');
  expect(startForm({ ...rest, state: 'open', schoolPhase: 'special' }).phase).toBe('');
});

test('what two people changed is both kept', () => {
  const before = startForm(need);
  const mine = { ...before, success: 'Nine in ten' };
  const theirs = { ...before, days: '4', themes: ['english'] };
  expect(merged(before, mine, theirs)).toEqual({ ...before, success: 'Nine in ten', days: '4', themes: ['english'] });
  expect(isTyped(need, before)).toBe(false);
  expect(isTyped(need, mine)).toBe(true);
});
