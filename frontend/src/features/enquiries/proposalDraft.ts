import { dateText, halfDaysText } from '../../ui/format';
import type { LeaderService, Slot, Terms, Thread } from '../../api/types';
import { payOf, priceText, type Pay } from '../agreements';
import { readPounds, typedPounds } from '../../ui/pounds';
import { slotKey } from '../diary';

/** A proposal as it is typed. */
export interface Draft extends Record<string, unknown> {
  scope: string;
  objectives: string[];
  slots: Slot[];
  pay: Pay;
  /** Pounds a day, as typed. */
  dayRate: string;
  note: string;
}

/** The highest price of a day that the API takes, in pence. */
const highestRate = 200_000;

/** The most objectives and half-days that the API takes. */
export const mostObjectives = 10;
export const mostSlots = 60;

/**
 * A proposal to begin from: the latest one, else what the need and the service say. Dates that have come, and half-days
 * that are gone, are left out.
 */
export function firstDraft(
  { proposals, need }: Pick<Thread, 'proposals' | 'need'>,
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
    note: '',
  };
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
export function termsOf({ scope, objectives, slots, pay, dayRate }: Draft): Terms {
  return {
    scope: scope.trim(),
    objectives: objectives.map((each) => each.trim()),
    slots,
    dayRate: { pence: pay === 'paid' ? (readPounds(dayRate) ?? 0) : 0, currency: 'GBP' },
    mutual: pay === 'mutual',
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
  return draft.pay === 'paid' && draft.slots.length > 0 && !draftProblems(draft)['dayRate'];
}

/** "2½ days at £350.00 a day." */
export function draftText(draft: Draft): string {
  const terms = termsOf(draft);
  if (terms.slots.length === 0) return 'No half-days chosen yet.';
  const days = halfDaysText(terms.slots.length);
  if (draft.pay !== 'paid') return `${days}. ${priceText(terms)}.`;
  return draftProblems(draft)['dayRate'] ? `${days}.` : `${days} at ${priceText(terms)}.`;
}
