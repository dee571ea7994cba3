import type { Amount } from '../../api/types';
import { moneyText } from '../../ui/format';
import type { DueTo, OwedInvoice } from './types';

/** What a balance means to the payer. */
export function standing({ pence, currency }: Amount): string {
  return pence < 0 ? `${moneyText({ pence: -pence, currency })} in the payer’s favour` : moneyText({ pence, currency });
}

/** What was said about an invoice that is owed. */
export function saidOf({ queried, said }: OwedInvoice): string | undefined {
  if (queried) return 'Queried';
  return said ? 'Said to be paid' : undefined;
}

/** What a seller is owed, in a sentence. */
export function dueWords({ sum, late, onAccount }: DueTo): string {
  const parts = [`${moneyText(sum)} to pay`];
  if (late.pence > 0) parts.push(`${moneyText(late)} of it overdue`);
  const stands = onAccount.pence > 0 ? ` ${moneyText(onAccount)} of your money stands on account there.` : '';
  return `${parts.join(', ')}.${stands}`;
}

/** How many invoices the page leaves out. */
export function moreInvoices(more: number): string {
  return more === 1 ? 'One more invoice is not shown.' : `${more.toLocaleString('en-GB')} more invoices are not shown.`;
}

/** What a payment is for, as a button says it. */
export function tellWords(invoices: number): string {
  return invoices === 1 ? 'Say that one invoice is paid' : `Say that ${invoices} invoices are paid`;
}

/** What is told once it is sent. */
export function toldWords(seller: string, sum: Amount): string {
  return `${seller} is told what your payment of ${moneyText(sum)} is for.`;
}
