import type { Amount, PaidOut, SelfBill } from '../../api/types';
import { dateText, moneyText } from '../../ui/format';

/** What a self-bill is. */
export const billStates: Record<SelfBill['state'] | 'owes', string> = {
  issued: 'Owed',
  part_paid: 'Paid in part',
  paid: 'Paid',
  credited: 'Credited, not owed',
  owes: 'Owed back',
};

/** What was paid for a self-bill, or paid back: "£25.00 paid by bank transfer on 3 Feb 2026". */
export function paidOutWords({ amount, paidOn }: Pick<PaidOut, 'amount' | 'paidOn'>): string {
  const sum = moneyText({ ...amount, pence: Math.abs(amount.pence) });
  return `${sum} ${amount.pence < 0 ? 'paid back' : 'paid by bank transfer'} on ${dateText(paidOn)}`;
}

/** What can be done about a payment that was recorded by hand. */
export const untilShown = 'While no bank statement shows it, you can take it back, with a reason.';

/** Where the money goes: "Pay it into St Aidan's, 00-00-00, 12345678." */
export function intoWords({ homePayee, homeName }: Pick<SelfBill, 'homePayee' | 'homeName'>): string {
  return homePayee?.accountNumber
    ? `Pay it into ${[homePayee.accountName, homePayee.sortCode, homePayee.accountNumber].join(', ')}.`
    : `${homeName} had given no bank account when this was drawn up. Ask the school for it.`;
}

/** What is said before a payment is recorded. */
export function payingWords(
  { amount, paidOn }: { amount: Amount; paidOn: string },
  { number, owed, homeName, issuerName }: Pick<SelfBill, 'number' | 'owed' | 'homeName' | 'issuerName'>,
) {
  const rest = amount.pence < owed.pence ? 'and the rest stays owed' : 'and the self-bill is paid in full';
  return {
    title: `Record a payment of ${number}`,
    what: `The amount is booked as paid on ${dateText(paidOn)}, ${rest}. ${homeName} is told. Lateral moves no money: pay it at your bank.`,
    whom: `${homeName}, from ${issuerName}`,
    amount,
    afterwards: untilShown,
    verb: 'Record payment',
  };
}

/** What was recorded: "£25.00 is recorded. SB-000001 is paid in full." */
export function saidPaid(amount: Amount, { number, owed }: Pick<SelfBill, 'number' | 'owed'>): string {
  const rest = owed.pence > 0 ? `has ${moneyText(owed)} still to pay` : 'is paid in full';
  return `${moneyText(amount)} is recorded. ${number} ${rest}.`;
}

export const payWords = {
  card: 'Record a payment',
  note: 'Record what you paid at your bank, before a statement shows it. A statement’s line is linked at the desk.',
  amount: 'Amount paid, in pounds',
  day: 'Date of the payment',
  dayNote: 'The day on which you sent it',
  reference: 'Reference that you gave',
  action: 'Record payment',
  noAmount: 'Enter what was paid in pounds and pence, like 1,050.00',
  noDay: 'Enter the date of the payment',
  back: 'Take this payment back',
  backWhy: 'Say why, for the school reads it too',
  backDone: 'The payment is taken back. The self-bill is owed again.',
};

/** What is said before a payment is taken back. */
export function backWords(amount: Amount): string {
  return `${moneyText(amount)} was recorded by hand, and no bank statement shows it. Taken back, it is owed again, and the school is told.`;
}

/** What the form says of the sum. */
export function owedNote(owed: Amount): string {
  return `${moneyText(owed)} is owed; less is a part payment`;
}

export function onlyOwed(owed: Amount): string {
  return `Only ${moneyText(owed)} is owed`;
}
