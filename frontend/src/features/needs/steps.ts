import type { Need } from '../../api/types';
import { readPounds } from '../../ui/pounds';
import { formOf, readDays, same, startForm, type Field, type FieldErrors, type NeedForm } from './needForm';
import { stillTelling } from './telling';

/** The five steps of posting, and which fields each asks for. */
export const stepFields = {
  what: ['what', 'success'],
  themes: ['themes', 'phase', 'yearGroups'],
  terms: ['days', 'startOn', 'byOn', 'inPerson', 'remote', 'formats', 'budget', 'funding', 'mutual'],
  reach: ['partnershipId', 'mostReach', 'replyDays', 'named'],
  check: [],
} as const satisfies Record<string, readonly Field[]>;

export type StepName = keyof typeof stepFields;

export const stepNames = Object.keys(stepFields) as StepName[];

/** Which step asks for a field. */
export function stepOf(field: Field): StepName {
  return stepNames.find((step) => (stepFields[step] as readonly Field[]).includes(field)) ?? 'check';
}

/** The most themes of one need: two or three priorities, not twelve. */
export const mostThemes = 3;

const checks: Record<StepName, (form: NeedForm, today: string) => FieldErrors> = {
  what: ({ what, success }) => ({
    ...(what.trim().length < 10 && { what: 'Say in a sentence or two what is the matter' }),
    ...(success.trim() === '' && { success: 'Say what would show that the support worked' }),
  }),
  themes: ({ themes, phase }) => ({
    ...(themes.length > mostThemes && { themes: `Choose at most ${mostThemes} themes` }),
    ...(phase === '' && { phase: 'Choose the phase' }),
  }),
  terms: (form, today) => ({ ...checkTime(form, today), ...checkPay(form) }),
  reach: ({ mostReach, replyDays }) => ({
    ...(mostReach === '' && { mostReach: 'Say how far this may be shown' }),
    ...(!/^([1-9]\d*)?$/.test(replyDays.trim()) && { replyDays: 'Enter a whole number of days, 1 or more' }),
  }),
  check: () => ({}),
};

function checkTime({ days, startOn, byOn, inPerson, remote }: NeedForm, today: string): FieldErrors {
  return {
    ...(readDays(days) === null && { days: 'Enter how many days you need, in whole or half days: 3, or 2½' }),
    ...(startOn && byOn && startOn > byOn && { byOn: 'The last day comes before the first. Change one of them' }),
    ...(byOn && byOn < today && { byOn: 'This day has passed. Choose a later one' }),
    ...(byOn === '' && { byOn: 'Say by when you need it' }),
    ...(!inPerson && !remote && { inPerson: 'Choose support in person, remote support or both' }),
  };
}

function checkPay({ budget, funding, mutual }: NeedForm): FieldErrors {
  return {
    ...(budget.trim() !== '' &&
      readPounds(budget) === null && { budget: 'Enter an amount in pounds: 1,050 or 1050.00' }),
    ...(funding === '' && !mutual && { funding: 'Say where the money comes from, or that you give days in return' }),
  };
}

/** What is wrong with the answers of a step, by field. `today` is a date, 2026-02-03. */
export function checkStep(step: StepName, form: NeedForm, today: string): FieldErrors {
  return checks[step](form, today);
}

/** What is wrong with the answers of all steps. */
export function checkAll(form: NeedForm, today: string): FieldErrors {
  return Object.assign({}, ...stepNames.map((step) => checkStep(step, form, today))) as FieldErrors;
}

/**
 * The first step of a draft that is open: what is stored is not complete, or tells a school that is not to be named, or
 * something was typed and not saved. The last one where none is.
 */
export function firstOpenStep(draft: Need, typed: NeedForm, today: string): StepName {
  const stored = formOf(draft);
  const start = startForm(draft);
  const open = new Set<StepName>(stillTelling(draft, stored).map(({ path }) => stepOf(path)));
  const isOpen = (step: StepName) =>
    open.has(step) ||
    // A need may have no theme; somebody who left before that step sees what is suggested.
    (step === 'themes' && stored.themes.length === 0 && stored.days === '') ||
    Object.keys(checkStep(step, stored, today)).length > 0 ||
    stepFields[step].some((field) => !same(typed[field], start[field]));
  return stepNames.find(isOpen) ?? 'check';
}
