import type { Quote } from '../../api/types';
import { moneyText } from '../../ui/format';
import type { Fact } from '../../ui/Facts';

/** "before VAT", "with VAT" or "without VAT": what is known of the VAT on a sum. */
export function vatText(before: number, withVat: number | undefined): string {
  if (withVat === undefined) return 'before VAT';
  return withVat === before ? 'without VAT' : 'with VAT';
}

/** The whole that the school pays, as far as it is known. */
export function paid({ pays, paysWithVat }: Quote) {
  return paysWithVat ?? pays;
}

/** What of it is travel and expenses; "" where there are none. */
function expensesPart({ expenses, expensesAtMost }: Quote): string {
  if (!expenses || expenses.pence === 0) return '';
  return `, with expenses of ${expensesAtMost ? 'at most ' : ''}${moneyText(expenses)}`;
}

/** "£1,276.50 before VAT, with brokerage of £166.50": the whole that the school pays. */
export function paysText(quote: Quote): string {
  const { pays, paysWithVat, mode, brokerage } = quote;
  if (pays.pence === 0) return 'Nothing';
  const brokered = mode === 'added' ? `, with brokerage of ${moneyText(brokerage)}` : '';
  return `${moneyText(paid(quote))} ${vatText(pays.pence, paysWithVat?.pence)}${brokered}${expensesPart(quote)}`;
}

/** "£446.25 before VAT, after brokerage of £78.75": what the leader’s school receives. */
export function receivesText(quote: Quote): string {
  const { receives, receivesWithVat, mode, brokerage, pays } = quote;
  if (pays.pence === 0) return 'Nothing';
  const kept = mode === 'deducted' ? `, after brokerage of ${moneyText(brokerage)}` : '';
  return `${moneyText(receivesWithVat ?? receives)} ${vatText(receives.pence, receivesWithVat?.pence)}${kept}${expensesPart(quote)}`;
}

/** Who pays and who receives what; nothing where support is free. */
export function quoteFacts(quote: Quote): Fact[] {
  if (quote.pays.pence === 0) return [];
  const { pays, paysWithVat } = quote;
  const taxed = paysWithVat !== undefined && paysWithVat.pence !== pays.pence;
  return [
    { label: 'The school pays in all', value: paysText(quote) },
    { label: 'Before VAT', value: taxed && moneyText(pays) },
    { label: 'The leader’s school receives', value: receivesText(quote) },
    { label: 'Late cancellation', value: quote.cancellation },
  ];
}

/** "The school pays £525.00 before VAT. Cedar School receives £446.25 before VAT, after brokerage of £78.75." */
export function quoteText(quote: Quote, home: string): string {
  if (quote.pays.pence === 0) return 'Nothing is paid for it.';
  return `The school pays ${paysText(quote)}. ${home} receives ${receivesText(quote)}.`;
}
