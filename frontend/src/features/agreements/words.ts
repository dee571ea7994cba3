import type { Agreement, Terms, Visit } from '../../api/types';
import { moneyText } from '../../ui/format';
import type { StateWord } from '../../ui/Status';

const agreementStates: Record<Agreement['state'], StateWord> = {
  active: { word: 'Active', tone: 'active' },
  completed: { word: 'Completed', tone: 'good' },
  cancelled: { word: 'Cancelled', tone: 'bad' },
};

const visitStates: Record<Visit['state'], StateWord> = {
  planned: { word: 'Planned', tone: 'plain' },
  recorded: { word: 'Waits for sign-off', tone: 'waiting' },
  signed_off: { word: 'Signed off', tone: 'good' },
  queried: { word: 'Asked about', tone: 'waiting' },
  cancelled: { word: 'Cancelled', tone: 'plain' },
};

export const agreementWord = ({ state }: Pick<Agreement, 'state'>) => agreementStates[state];

export const visitWord = ({ state }: Pick<Visit, 'state'>) => visitStates[state];

/** How a day is paid for. */
export type Pay = 'paid' | 'mutual' | 'free';

export function payOf({ mutual, dayRate }: Pick<Terms, 'mutual' | 'dayRate'>): Pay {
  if (mutual) return 'mutual';
  return dayRate.pence === 0 ? 'free' : 'paid';
}

/** "Drafted after the end of each month", as the API says it; "" where nobody pays. */
export function invoicedText({ invoicedWords }: Pick<Terms, 'invoicedWords'>): string {
  return invoicedWords ? `Drafted ${invoicedWords}` : '';
}

/** "45p a mile, up to £40.00 for each visit", as the API says it. */
export function expensesText({ expenses }: Pick<Terms, 'expenses'>): string {
  return expenses?.words ?? 'None';
}

/** "£350.00 a day", "Days in return" or "Free" */
export function priceText(terms: Pick<Terms, 'mutual' | 'dayRate'>): string {
  const words = { paid: `${moneyText(terms.dayRate)} a day`, mutual: 'Days in return, nothing is paid', free: 'Free' };
  return words[payOf(terms)];
}
