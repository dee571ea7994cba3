import type { Period, PeriodFigure, PeriodPage, PeriodState } from '../../api/types';
import type { StateWord } from '../../ui/Status';
import { dateText } from '../../ui/format';

export const stateWords: Record<PeriodState, StateWord> = {
  open: { word: 'Open', tone: 'plain' },
  signed: { word: 'Waits for the second signature', tone: 'waiting' },
  closed: { word: 'Closed', tone: 'good' },
  reopened: { word: 'Reopened', tone: 'active' },
};

/** "November 2026", of a month as it is sent. */
export function monthText(month: string): string {
  const at = new Date(`${month}-01T12:00:00Z`);
  return at.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** How a month stands, in the list. */
export function standingOf({ state, with: later }: Pick<Period, 'state' | 'with'>): StateWord {
  return later ? { word: `Closed with ${monthText(later)}`, tone: 'good' } : stateWords[state];
}

/** Which days are closed with a month: "From Sat 1 Aug 2026 to Mon 30 Nov 2026, with 214 entries". */
export function spanWords({ from, through, entries }: Pick<PeriodPage, 'from' | 'through' | 'entries'>): string {
  const counted = entries === 1 ? '1 entry' : `${entries.toLocaleString('en-GB')} entries`;
  return `From ${dateText(from)} to ${dateText(through)}, with ${counted}`;
}

/** How many figures do not agree. */
export function leftWords(left: number): string {
  if (left === 0) return 'Every figure agrees';
  return left === 1 ? '1 figure does not agree' : `${left} figures do not agree`;
}

/** What the second side of a figure is. */
export const againstWords: Record<PeriodFigure['kind'], string> = {
  bank: 'By its statements',
  unexplained: 'When all is explained',
  stripe: 'By the payments by card',
  receivable: 'By the documents',
  payable: 'By the documents',
  transit: 'When statements show it',
  transit_in: 'When statements show all',
  transit_out: 'When statements show all',
  to_raise: 'When all is invoiced',
  drafts: 'When none waits',
  to_credit: 'When none waits',
  invoice_drafts: 'When none waits',
};

/** Where a figure is put right, and what the way there is called; nothing where no screen does. */
export function mendOf({ kind, account, agrees }: PeriodFigure): { to: string; word: string } | undefined {
  if (agrees) return undefined;
  switch (kind) {
    case 'bank':
      return { to: `/bank-accounts/${account ?? ''}`, word: 'Import statements' };
    case 'unexplained':
      return { to: `/bank-accounts/${account ?? ''}/desk`, word: 'Explain the lines' };
    case 'transit':
    case 'transit_in':
    case 'transit_out':
      return { to: '/bank-accounts', word: 'Open the bank accounts' };
    case 'to_raise':
      return { to: '/invoices/new', word: 'Issue invoices' };
    case 'to_credit':
    case 'invoice_drafts':
      return { to: '/invoices/new', word: 'See the drafts' };
    case 'drafts':
      return { to: '/self-bills', word: 'See the self-bills' };
    default:
      return undefined;
  }
}

export const whatSigningDoes =
  'Once two people have signed, nothing is entered on these days any more: no receipt, no bank line, no document. What is found later is put right by an entry of its own day.';

export const sayWhyReopened = 'Say why, for those who signed it';
