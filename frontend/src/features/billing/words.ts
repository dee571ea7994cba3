import type { BillableVisit, Invoice, InvoiceState, SelfBillDraft, Taxed } from '../../api/types';
import type { Tone } from '../../ui/Status';

const states: Record<InvoiceState, { word: string; tone: Tone }> = {
  issued: { word: 'To be paid', tone: 'waiting' },
  part_paid: { word: 'Part paid', tone: 'waiting' },
  paid: { word: 'Paid', tone: 'good' },
  credited: { word: 'Credited', tone: 'plain' },
  written_off: { word: 'Written off', tone: 'plain' },
};

/** What a list of invoices is narrowed to: those in a state, those on which something is owed, or of these the late. */
export type Shown = InvoiceState | 'owed' | 'overdue';

const owing: Partial<Record<Shown, string>> = { owed: 'Still owed', overdue: 'Overdue' };

/** The filters of a list of invoices, in the order of an invoice's life. What is to be paid is among the still owed. */
export const shownFilters = [
  ...Object.entries(owing),
  ...Object.entries(states).flatMap(([state, { word }]) => (state === 'issued' ? [] : [[state, word] as const])),
].map(([shown, word]) => ({ shown: shown as Shown, word }));

/** A state in words, whatever the day. */
export function stateText(state: InvoiceState): string {
  return states[state].word;
}

/** True for a word in an address to which a list can be narrowed. */
export function isShown(value: string | null): value is Shown {
  return value !== null && (value in states || value in owing);
}

/** What the API is asked for to narrow a list. */
export function narrowed(shown: Shown | undefined): { state?: InvoiceState; owing?: 'owed' | 'overdue' } {
  if (shown === 'owed' || shown === 'overdue') return { owing: shown };
  return shown ? { state: shown } : {};
}

/** True while something is owed. */
export function isOwed({ owed }: Pick<Invoice, 'owed'>): boolean {
  return owed.pence > 0;
}

/** An invoice's state as a person reads it. */
export function invoiceWord({ state, overdue }: Pick<Invoice, 'state' | 'overdue'>): { word: string; tone: Tone } {
  if (!overdue) return states[state];
  return { word: state === 'part_paid' ? 'Part paid, overdue' : 'Overdue', tone: 'bad' };
}

/** "due today", "due in 5 days", "3 days late" */
export function dueText({ daysLeft: days }: Pick<Invoice, 'daysLeft'>): string {
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days === 0) return 'due today';
  return days > 0 ? `due in ${count}` : `${count} late`;
}

/** "20 %" from hundredths of a per cent. */
export function rateText(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}

const withoutVat: Partial<Record<NonNullable<Taxed['reason']>, string>> = {
  zero: 'Zero rate',
  exempt: 'Exempt',
  outside: 'Outside the scope',
  reverse_charge: 'Reverse charge',
};

/** What VAT something bears, in a word or two: "20 %", "Exempt". The oldest documents say a rate only. */
export function treatmentText({ reason, rate }: Pick<Taxed, 'reason' | 'rate'>): string {
  return (reason && withoutVat[reason]) ?? rateText(rate);
}

const sold: Record<BillableVisit['supply'], string> = {
  consultancy: 'Consultancy',
  training: 'Training of people',
  release: 'Release of staff',
};

/** What can be sold, as a choice. */
export const supplies = Object.entries(sold).map(([value, label]) => ({ value, label }));

/** What is sold, as people read it. */
export function supplyText(supply: string): string {
  return sold[supply as BillableVisit['supply']];
}

/** Where a seller keeps its VAT table: of "partnership:ID" or "school:URN". */
export function vatTableOf(seller: string): string {
  const [kind = '', id = ''] = seller.split(':');
  return kind === 'school' ? `/schools/${id}/payee` : `/partnerships/${id}`;
}

/** Why a self-bill waits. */
export const holdWords: Record<SelfBillDraft['holds'][number], string> = {
  no_agreement: 'No self-billing agreement is in force',
  vat_undecided: 'The leader’s school has not decided the VAT of the release of its staff, or of travel',
  not_delivered: 'It was invoiced in advance, and has not all taken place or been credited',
  vat_mixed: 'By the VAT table of the leader’s school, its expenses may not share a document with the rest',
};
