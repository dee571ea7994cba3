import type { Amount, Slot, Terms } from '../../api/types';
import { halfDaysText, moneyText } from '../../ui/format';
import { slotText } from './words';

/** The highest price of a day that the API takes, in pence. */
export const highestRate = 200_000;

/** How a day is paid for. */
export type Pay = 'paid' | 'mutual' | 'free';

export function payOf({ mutual, dayRate }: Pick<Terms, 'mutual' | 'dayRate'>): Pay {
  if (mutual) return 'mutual';
  return dayRate.pence === 0 ? 'free' : 'paid';
}

/** "£350.00 a day", "Days in return" or "Free" */
export function priceText(terms: Pick<Terms, 'mutual' | 'dayRate'>): string {
  const words = { paid: `${moneyText(terms.dayRate)} a day`, mutual: 'Days in return, nothing is paid', free: 'Free' };
  return words[payOf(terms)];
}

/** Pence of what a person typed: "350", "£1,050.50". Null when it is no amount. */
export function penceOf(typed: string): number | null {
  const found = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [, pounds = '', pence = ''] = found;
  return Number(pounds.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0'));
}

/** "350", or "350.50" where there are pence: what a field begins with. */
export function typedRate({ pence }: Amount): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}

export const slotKey = ({ date, half }: Slot) => `${date}.${half}`;

/** In the order of time. */
export function inOrder(slots: Slot[]): Slot[] {
  return [...slots].sort((a, b) => slotKey(a).localeCompare(slotKey(b)));
}

/** Half-days under their dates, in the order of time. */
export function byDate(slots: Slot[]): { date: string; slots: Slot[] }[] {
  const dates = new Map<string, Slot[]>();
  for (const slot of inOrder(slots)) dates.set(slot.date, [...(dates.get(slot.date) ?? []), slot]);
  return [...dates].map(([date, of]) => ({ date, slots: of }));
}

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
    ...ofText('How much', halfDaysText(before.slots.length), halfDaysText(after.slots.length)),
    ...ofList('Half-days', inOrder(before.slots).map(slotText), inOrder(after.slots).map(slotText)),
    ...ofList('Objectives', before.objectives, after.objectives),
    ...ofText('What it covers', before.scope, after.scope),
  ];
}
