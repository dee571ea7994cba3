import type { BillingDocument, DocumentKind } from './types';

const kinds: Record<DocumentKind, { one: string; many: string; at: string }> = {
  invoice: { one: 'Invoice', many: 'Invoices', at: '/invoices' },
  self_bill: { one: 'Self-bill', many: 'Self-bills', at: '/self-bills' },
  credit_note: { one: 'Credit note', many: 'Credit notes', at: '/credit-notes' },
};

/** The kinds as filters of a list. */
export const kindFilters = Object.entries(kinds).map(([kind, { many }]) => ({
  kind: kind as DocumentKind,
  word: many,
}));

/** True for a word in an address that is a kind. */
export function isKind(value: string | null): value is DocumentKind {
  return value !== null && value in kinds;
}

/** What a document is, in a word or two. */
export function kindText({ kind }: Pick<BillingDocument, 'kind'>): string {
  return kinds[kind].one;
}

/** Where a document is read. */
export function documentAt({ kind, id }: Pick<BillingDocument, 'kind' | 'id'>): string {
  return `${kinds[kind].at}/${id}`;
}
