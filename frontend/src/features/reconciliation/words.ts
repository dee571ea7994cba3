import type { Amount, BankLineState, BankLink, BankRule, BankStatement, CandidatePart, RemittanceAdvice } from '../../api/types';
import { moneyText } from '../../ui/format';

/** Which lines the desk shows. */
export type Shown = BankLineState | 'unseen' | 'alone' | 'all';

export const lineFilters: readonly { shown: Shown; word: string }[] = [
  { shown: 'unexplained', word: 'To explain' },
  { shown: 'part', word: 'Explained in part' },
  { shown: 'explained', word: 'Explained' },
  { shown: 'unseen', word: 'To look over' },
  { shown: 'alone', word: 'Linked without asking' },
  { shown: 'all', word: 'All' },
];

/** What a line is where it is for no document. */
export type OtherKind = 'charges' | 'interest' | 'outside';

/** The same, with the words and the key of each. */
export const otherKinds: readonly { kind: OtherKind; word: string; said: string; key: string }[] = [
  { kind: 'charges', word: 'Bank charges', said: 'a charge of the bank', key: 'c' },
  { kind: 'interest', word: 'Interest', said: 'interest', key: 'i' },
  { kind: 'outside', word: 'None of ours', said: 'nothing of these books', key: 'n' },
];

/** How a person looks for what a line is for: by whether money came or left. */
export const findWords = {
  party: 'which owes you nothing now',
  came: {
    title: 'Another invoice or payer',
    label: 'Number of an invoice or order, or name of a payer',
    none:
      'Nothing that is owed has this in its number or order number, and no school or payer that you know has it in ' +
      'its name.',
  },
  left: {
    title: 'Another self-bill or refund',
    label: 'Number of a self-bill or refund, or name of a school',
    none: 'Nothing is to be paid that has this in its number or school.',
  },
};

/** What a link says of its line: "for INV-000001 of Ash School". */
export function linkWords({
  kind,
  number,
  partyName,
  asked,
  amount,
}: Pick<BankLink, 'kind' | 'number' | 'partyName' | 'asked' | 'amount'>): string {
  switch (kind) {
    case 'invoice':
      return `For ${number ?? 'an invoice'} of ${partyName ?? 'a payer'}`;
    case 'receipt':
      return `The payment for ${number ?? 'an invoice'} that was recorded by hand`;
    case 'self_bill':
      return amount.pence > 0
        ? `Paid back for ${number ?? 'a self-bill'} by ${partyName ?? 'a school'}`
        : `For ${number ?? 'a self-bill'} of ${partyName ?? 'a school'}`;
    case 'refund':
      return `For refund ${number ?? ''} to ${partyName ?? 'a payer'}`;
    case 'payment':
      return `The payment of ${number ?? 'a self-bill'} that was recorded by hand`;
    case 'onaccount':
      return `On account of ${partyName ?? 'a payer'}${asked ? ', and asked to be sent back' : ''}`;
    case 'charges':
      return 'A charge of the bank';
    case 'interest':
      return 'Interest';
    case 'outside':
      return 'Nothing of these books';
    case 'returned':
      return 'Cancelled by another line';
  }
}

/** What is owed on a candidate: "£525.00 owed", "£25.00 owed to it". What is to be paid is below nothing. */
export function owedWords(kind: CandidatePart['kind'], owed: Amount): string {
  const sum = moneyText({ ...owed, pence: Math.abs(owed.pence) });
  if (kind === 'receipt' || kind === 'payment') return `${sum} recorded by hand`;
  if (kind === 'self_bill' && owed.pence > 0) return `${sum} to be paid back`;
  return owed.pence < 0 ? `${sum} owed to it` : `${sum} owed`;
}

/** What was linked without asking: "12 of 40 lines were linked without asking". */
export function aloneWords(alone: number, of: number): string {
  const lines = of === 1 ? 'the line' : `${of} lines`;
  if (alone === 0) return of === 1 ? 'The line was not linked without asking' : 'No line was linked without asking';
  if (of === 1) return 'The line was linked without asking';
  return alone === 1 ? `1 of ${lines} was linked without asking` : `${alone} of ${lines} were linked without asking`;
}

/** What a part of a candidate would explain: "INV-000001 of Ash School". */
export function partWords({ kind, number, partyName }: CandidatePart): string {
  switch (kind) {
    case 'onaccount':
      return `on account of ${partyName ?? 'a payer'}`;
    case 'charges':
      return 'a charge of the bank';
    case 'interest':
      return 'interest';
    case 'outside':
      return 'nothing of these books';
    case 'returned':
      return `the line “${partyName ?? ''}”`;
    default:
      return `${number ?? 'an invoice'} of ${partyName ?? 'a payer'}`;
  }
}

/** What becomes of what came too much, as buttons say it: it stays on account, pays what is due next, or goes back. */
export const overWords = {
  stays: (sum: Amount) => `${moneyText(sum)} stays on account`,
  next: (parts: CandidatePart[]) =>
    parts
      .map(({ kind, number = '', amount }) => {
        const does = kind === 'onaccount' ? 'stays on account' : `pays ${number}`;
        return `${moneyText(amount)} ${does}`;
      })
      .join(', '),
  back: (sum: Amount) => `Ask to send ${moneyText(sum)} back`,
  why: 'Choose what becomes of what came too much. Another person approves what is sent back.',
};

/** What a rule says of a text: "is Ash School". */
export function meansWords({ means, partyName }: Pick<BankRule, 'means' | 'partyName'>): string {
  return `is ${otherKinds.find(({ kind }) => kind === means)?.said ?? partyName ?? 'a payer'}`;
}

/** True where a rule may be learnt from a link: a person made it, and it says what a text means. */
export function isRemembered({ automatic, kind }: Pick<BankLink, 'automatic' | 'kind'>): boolean {
  return !automatic && kind !== 'returned';
}

/** What remembering a link does. */
export function rememberWords({ kind, partyName }: Pick<BankLink, 'kind' | 'partyName'>): string {
  const other = otherKinds.find((each) => each.kind === kind);
  return other
    ? `From now on, a line with these words is ${other.said}, where nothing speaks for an invoice.`
    : `From now on, a line with these words is of ${partyName ?? 'this payer'}.`;
}

/** What a remittance advice waits for. */
export const adviceStates: Record<RemittanceAdvice['state'], string> = {
  read: 'It waits for its payment.',
  used: 'Its payment came, and is linked.',
  dropped: 'It was dropped, and is used no more.',
};

/** Whether a row of a remittance advice agrees with what is owed; once its payment came, that it did. */
export function namedWords(state: RemittanceAdvice['state'], wanted: string | undefined): string {
  return wanted ?? (state === 'used' ? 'Yes, and paid' : 'Yes');
}

/** How many lines wait, in words. */
export function waitingWords(waiting: number): string {
  if (waiting === 0) return 'Everything is explained';
  return waiting === 1 ? '1 line to explain' : `${waiting} lines to explain`;
}

/** The keys of the desk, and what each does. */
export const deskKeys: readonly { keys: string[]; does: string }[] = [
  { keys: ['J', 'K'], does: 'next line, line before' },
  { keys: ['Enter'], does: 'link to the first candidate' },
  { keys: ['2', '3'], does: 'link to the second, the third' },
  ...otherKinds.map(({ key, word }) => ({ keys: [key.toUpperCase()], does: word.toLowerCase() })),
  { keys: ['S'], does: 'search' },
  { keys: ['U'], does: 'undo' },
  { keys: ['L'], does: 'looked over' },
];

export const lookThemOver =
  'Of each, the number, the sum and the payer agree, or a remittance advice names what it pays, or one of your rules ' +
  'says what it is. Look them over, and undo what is wrong: it is not linked so again.';

/** With which gap a statement was taken, which is another by now. */
export function takenBefore(gap: Amount): string {
  const before =
    gap.pence === 0 ? 'It was taken without a gap.' : `It was taken with a gap of ${moneyText(gap)}.`;
  return `${before} Statements that came later have changed that.`;
}

/** Whether a statement agrees: what a person took as it is says so while it is so. */
export function agreesWords({ accepted, verdict, says, gapNowSays }: BankStatement): string {
  if (!accepted) return 'Yes';
  if (gapNowSays) return gapNowSays;
  return verdict === 'differs' ? says : 'Yes, since later statements came';
}

/** How many lines nobody has looked over. */
export function unseenWords(unseen: number): string {
  return unseen === 1 ? '1 line to look over' : `${unseen} lines to look over`;
}

/** What the button says that notes all lines which are shown as looked over. */
export function allLookedOver(shown: number): string {
  return shown === 1 ? 'The line shown is looked over' : `All ${shown} lines shown are looked over`;
}

/** What is said once lines were looked over. */
export function lookedOverWords(lines: number): string {
  return lines === 1 ? '1 line is looked over.' : `${lines} lines are looked over.`;
}

/** What an empty list of lines says. */
export function noneWords(shown: Shown): string {
  if (shown === 'unexplained') return 'Everything is explained';
  return shown === 'unseen' ? 'Everything is looked over' : 'There is no such line';
}

export const emptyFile = 'This file is empty. Save it anew, or choose another.';
export const sayWhy = 'Say why, for those who look at it later';
export const undoneWords = 'Undone. The line waits to be explained again.';
export const bothUndone = 'Both lines wait to be explained again.';
export const countsToday = 'The month of the line is closed. It stays as it is: the undoing counts in the books today.';
export const owedAgain = 'What it paid is owed again.';

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
