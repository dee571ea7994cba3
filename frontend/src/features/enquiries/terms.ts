import type { Terms } from '../../api/types';
import { halfDaysText } from '../../ui/format';
import { expensesText, invoicedText, priceText } from '../agreements';
import { inOrder, slotText } from '../diary';

/** One thing that differs between two proposals, in words. */
export interface TermsChange {
  label: string;
  was?: string;
  now?: string;
  added?: string[];
  dropped?: string[];
}

function ofList(label: string, before: string[], after: string[]): TermsChange[] {
  const added = after.filter((each) => !before.includes(each));
  const dropped = before.filter((each) => !after.includes(each));
  return added.length + dropped.length === 0 ? [] : [{ label, added, dropped }];
}

function ofText(label: string, was: string, now: string): TermsChange[] {
  return was === now ? [] : [{ label, was, now }];
}

/** What changed from one proposal to the next, price first. Empty when the terms are the same. */
export function termsChanges(before: Terms, after: Terms): TermsChange[] {
  return [
    ...ofText('Price', priceText(before), priceText(after)),
    ...ofText('Travel and expenses', expensesText(before), expensesText(after)),
    ...ofText('Invoices', invoicedText(before), invoicedText(after)),
    ...ofText('How much', halfDaysText(before.slots.length), halfDaysText(after.slots.length)),
    ...ofList('Half-days', inOrder(before.slots).map(slotText), inOrder(after.slots).map(slotText)),
    ...ofList('Objectives', before.objectives, after.objectives),
    ...ofText('What it covers', before.scope, after.scope),
  ];
}
