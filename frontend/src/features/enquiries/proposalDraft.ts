import { dateText, halfDaysText } from '../../ui/format';
import type { LeaderService, Slot, Terms, Thread } from '../../api/types';
import { payOf, priceText, type Pay } from '../agreements';
import { readPounds, typedPounds } from '../../ui/pounds';
import { slotKey } from '../diary';

/** How travel and expenses of a visit are repaid. */
export type Travel = 'none' | 'mile' | 'sum';

/** A proposal as it is typed. */
export interface Draft extends Record<string, unknown> {
  scope: string;
  objectives: string[];
  slots: Slot[];
  pay: Pay;
  /** Pounds a day, as typed. */
  dayRate: string;
  travel: Travel;
  /** Pence a mile, as typed. */
  perMile: string;
  /** Pounds, the most of each visit, as typed. */
  most: string;
  /** When it is invoiced. */
  invoiced: string;
  note: string;
}

/** The highest price of a day that the API takes, in pence. */
const highestRate = 200_000;

/** The most of the expenses of a visit, and for a mile, that the API takes, in pence. */
const highestExpenses = 50_000;
const highestPerMile = 100;

/** The most objectives and half-days that the API takes. */
export const mostObjectives = 10;
export const mostSlots = 60;

/**
 * A proposal to begin from: the latest one, else what the need and the service say. Dates that have come, and half-days
 * that are gone, are left out.
 */
export function firstDraft(
  { proposals, need, drafted }: Pick<Thread, 'proposals' | 'need' | 'drafted'>,
  service: Pick<LeaderService, 'dayRate'>,
  day: string,
  gone: Slot[] = [],
): Draft {
  const last = proposals.at(-1);
  if (!last) {
    const pay = payOf({ mutual: need.mutual, dayRate: service.dayRate });
    return {
      scope: '',
      objectives: [need.success ?? ''],
      slots: [],
      pay,
      dayRate: pay === 'paid' ? typedPounds(service.dayRate) : '',
      ...firstTravel(undefined),
      invoiced: drafted,
      note: '',
    };
  }
  const pay = payOf(last);
  return {
    scope: last.scope,
    objectives: last.objectives,
    slots: last.slots.filter((slot) => slot.date > day && !gone.some((lost) => slotKey(lost) === slotKey(slot))),
    pay,
    dayRate: pay === 'paid' ? typedPounds(last.dayRate) : '',
    ...firstTravel(last.expenses),
    invoiced: last.invoiced ?? drafted,
    note: '',
  };
}

function firstTravel(expenses: Terms['expenses']): Pick<Draft, 'travel' | 'perMile' | 'most'> {
  if (!expenses) return { travel: 'none', perMile: '45', most: '' };
  const { perMile, most } = expenses;
  return { travel: perMile ? 'mile' : 'sum', perMile: String(perMile?.pence ?? 45), most: typedPounds(most) };
}

/** Whether expenses are proposed: support that nobody pays for has none. */
export function travels({ pay, travel }: Draft): boolean {
  return pay === 'paid' && travel !== 'none';
}

function perMileProblem(draft: Draft): string | null {
  if (!travels(draft) || draft.travel !== 'mile') return null;
  return readPence(draft.perMile) === null ? `Enter 1 to ${highestPerMile} pence a mile` : null;
}

function readPence(typed: string): number | null {
  const pence = /^\d{1,3}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return pence >= 1 && pence <= highestPerMile ? pence : null;
}

function mostProblem(draft: Draft): string | null {
  if (!travels(draft)) return null;
  const pence = readPounds(draft.most);
  if (pence === null || pence === 0) return 'Enter the most for each visit in pounds, such as 40';
  return pence > highestExpenses ? `Enter at most £${highestExpenses / 100} for each visit` : null;
}

/** The expenses that a draft without problems proposes. */
function expensesOf(draft: Draft): Pick<Terms, 'expenses'> {
  if (!travels(draft)) return {};
  const most = { pence: readPounds(draft.most) ?? 0, currency: 'GBP' } as const;
  const perMile = { pence: readPence(draft.perMile) ?? 0, currency: 'GBP' } as const;
  return { expenses: draft.travel === 'mile' ? { most, perMile } : { most } };
}

function rateProblem({ pay, dayRate }: Draft): string | null {
  if (pay !== 'paid') return null;
  const pence = readPounds(dayRate);
  if (pence === null || pence === 0) return 'Enter the price of a day in pounds, such as 350';
  return pence > highestRate ? `Enter at most £${(highestRate / 100).toLocaleString('en-GB')} a day` : null;
}

/** What is wrong with a draft, by field; empty when it can be sent. */
export function draftProblems(draft: Draft): Record<string, string> {
  const { scope, objectives, slots } = draft;
  const found: Record<string, string | null> = {
    slots:
      slots.length === 0
        ? 'Choose at least one half-day'
        : slots.length > mostSlots
          ? `Choose ${mostSlots} half-days at most`
          : null,
    scope: scope.trim() === '' ? 'Say what the support covers' : null,
    dayRate: rateProblem(draft),
    perMile: perMileProblem(draft),
    most: mostProblem(draft),
  };
  objectives.forEach((each, at) => {
    if (each.trim() === '')
      found[`objectives.${at}`] =
        objectives.length === 1 ? 'Name what it is to achieve' : 'Write this objective or remove it';
  });
  return Object.fromEntries(
    Object.entries(found).flatMap(([path, message]) => (message === null ? [] : [[path, message]])),
  );
}

/** What a draft without problems proposes. */
export function termsOf(draft: Draft): Terms {
  const { scope, objectives, slots, pay, dayRate, invoiced } = draft;
  return {
    scope: scope.trim(),
    objectives: objectives.map((each) => each.trim()),
    slots,
    dayRate: { pence: pay === 'paid' ? (readPounds(dayRate) ?? 0) : 0, currency: 'GBP' },
    mutual: pay === 'mutual',
    ...expensesOf(draft),
    ...(pay === 'paid' && { invoiced: invoiced as NonNullable<Terms['invoiced']> }),
  };
}

/** "2 days, by Mon 22 Mar 2027, in person": what the school asks for, as far as it said. */
export function askedText({ halfDays, startOn, byOn, inPerson, remote }: Thread['need']): string {
  const parts = [
    halfDays !== undefined && halfDaysText(halfDays),
    startOn && `from ${dateText(startOn)}`,
    byOn && `by ${dateText(byOn)}`,
    [inPerson && 'in person', remote && 'remote'].filter(Boolean).join(' or '),
  ];
  return parts.filter(Boolean).join(', ');
}

/** Whether there is something to price. */
export function isPriced(draft: Draft): boolean {
  const wrong = draftProblems(draft);
  return draft.pay === 'paid' && draft.slots.length > 0 && !wrong['dayRate'] && !wrong['most'];
}

/** "2½ days at £350.00 a day." */
export function draftText(draft: Draft): string {
  const terms = termsOf(draft);
  if (terms.slots.length === 0) return 'No half-days chosen yet.';
  const days = halfDaysText(terms.slots.length);
  if (draft.pay !== 'paid') return `${days}. ${priceText(terms)}.`;
  return draftProblems(draft)['dayRate'] ? `${days}.` : `${days} at ${priceText(terms)}.`;
}
