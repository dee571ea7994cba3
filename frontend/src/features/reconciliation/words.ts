import type { BankLineState, BankLink } from '../../api/types';

/** Which lines are shown. */
export const lineFilters: readonly { state: BankLineState; word: string }[] = [
  { state: 'unexplained', word: 'To explain' },
  { state: 'part', word: 'Explained in part' },
  { state: 'explained', word: 'Explained' },
];

/** What a line is where it is for no document. */
export const otherKinds: readonly { kind: 'charges' | 'interest' | 'outside'; word: string; said: string }[] = [
  { kind: 'charges', word: 'Bank charges', said: 'a charge of the bank' },
  { kind: 'interest', word: 'Interest', said: 'interest' },
  { kind: 'outside', word: 'None of ours', said: 'nothing of these books' },
];

/** What a link says of its line: "for INV-000001 of Ash School". */
export function linkWords({ kind, number, partyName }: Pick<BankLink, 'kind' | 'number' | 'partyName'>): string {
  switch (kind) {
    case 'invoice':
      return `For ${number ?? 'an invoice'} of ${partyName ?? 'a payer'}`;
    case 'receipt':
      return `The payment for ${number ?? 'an invoice'} that was recorded by hand`;
    case 'onaccount':
      return `On account of ${partyName ?? 'a payer'}`;
    case 'charges':
      return 'A charge of the bank';
    case 'interest':
      return 'Interest';
    case 'outside':
      return 'Nothing of these books';
  }
}

/** How many lines wait, in words. */
export function waitingWords(waiting: number): string {
  if (waiting === 0) return 'Everything is explained';
  return waiting === 1 ? '1 line to explain' : `${waiting} lines to explain`;
}

export const keysWords = 'Keys: J and K or the arrows choose a line, Enter links it to the first candidate, U undoes.';

export const defaultReason = 'Linked to the wrong document.';

/** What the orders of dates are called. */
export const orderWords: Record<string, string> = {
  dmy: 'The day first',
  mdy: 'The month first',
  ymd: 'The year first',
  '.': 'A point before the pence',
  ',': 'A comma before the pence',
};

/** A sort code as people write it: 30-90-12. */
export function sortCodeText(digits: string): string {
  return digits.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
}
