import type { Amount, Invoice } from '../../api/types';
import { moneyText } from '../../ui/format';
import { readPounds } from '../../ui/pounds';
import type { Transfer } from './queries/invoices';

/** A transfer as it is typed. */
export interface TransferValues extends Record<string, unknown> {
  amount: string;
  receivedOn: string;
  reference: string;
}

/** The API's places under the names of the form. */
export const transferFields = { 'body.amount.pence': 'body.amount', 'body.amount.currency': 'body.amount' };

/** What is wrong with a transfer, by field, as far as it can be known here. */
export function checkTransfer(
  { amount, receivedOn }: TransferValues,
  { owed, today }: Pick<Invoice, 'owed' | 'today'>,
) {
  return {
    amount: amountProblem(readPounds(amount), owed),
    receivedOn: dateProblem(receivedOn, today, 'Enter the date on the statement'),
  };
}

function amountProblem(pence: number | null, owed: Amount): string | null {
  if (pence === null || pence === 0) return 'Enter what was received in pounds and pence, like 1,050.00';
  if (pence > owed.pence)
    return `Only ${moneyText(owed)} is owed. What is over belongs to another invoice, or back to the school`;
  return null;
}

/** What is wrong with a day on which money moved. */
export function dateProblem(date: string, today: string, missing: string): string | null {
  if (date === '') return missing;
  return date > today ? 'Enter today or an earlier date' : null;
}

export function toTransfer({ amount, receivedOn, reference }: TransferValues): Transfer {
  return { amount: { pence: readPounds(amount) ?? 0, currency: 'GBP' }, receivedOn, reference };
}
