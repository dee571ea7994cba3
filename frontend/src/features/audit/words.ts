import type { RecordEntry, RecordThing } from '../../api/types';

/** What the record can be narrowed to. Of accounts, pages and the register only operators read. */
export const things: readonly { thing: RecordThing; word: string; operator?: boolean }[] = [
  { thing: 'need', word: 'Needs' },
  { thing: 'enquiry', word: 'Enquiries' },
  { thing: 'agreement', word: 'Agreements and visits' },
  { thing: 'invoice', word: 'Money' },
  { thing: 'leader', word: 'Leaders' },
  { thing: 'role', word: 'Roles' },
  { thing: 'partnership', word: 'Partnerships' },
  { thing: 'payee', word: 'How a place is paid' },
  { thing: 'bank account', word: 'Bank accounts and their lines' },
  { thing: 'month', word: 'Months of the books' },
  { thing: 'school', word: 'Register', operator: true },
  { thing: 'account', word: 'Accounts', operator: true },
  { thing: 'page', word: 'Pages', operator: true },
];

const paths: Record<string, string> = {
  need: '/needs',
  enquiry: '/enquiries',
  invoice: '/invoices',
  'self-bill': '/self-bills',
  leader: '/leaders',
};

/** Where the thing of an entry is shown; absent if no page shows it. */
export function pathOf({ page, pageId }: Pick<RecordEntry, 'page' | 'pageId'>): string | undefined {
  const path = page && paths[page];
  return path && pageId ? `${path}/${pageId}` : undefined;
}
