import type { ExportContent } from '../../api/types';

/** What an export can have, in the order in which people choose it. */
export const contents: readonly { what: ExportContent; word: string; says?: string }[] = [
  { what: 'sales', word: 'Sales invoices' },
  { what: 'purchases', word: 'Purchase invoices', says: 'The self-bills that you drew up' },
  { what: 'credits', word: 'Credit notes' },
  { what: 'bank', word: 'Bank journal', says: 'What came and went, and what it is for' },
  { what: 'internal', word: 'Internal charges', says: 'Within one legal person: a journal, not invoices' },
  { what: 'other', word: 'Other entries' },
  { what: 'journal', word: 'Everything, as one journal' },
];

/** The word for a content. */
export function contentWord(of: ExportContent): string {
  return contents.find(({ what }) => what === of)?.word ?? of;
}

/** The words for some contents: "Sales invoices, Credit notes". */
export function contentsWords(all: readonly { what: ExportContent }[]): string {
  return all.map(({ what }) => contentWord(what)).join(', ');
}

/** How much of a content is there: "12 here, 3 of them new". */
export function thereWords({ entries, new: fresh }: { entries: number; new: number }): string {
  if (entries === 0) return 'None in these days';
  if (fresh === entries) return `${entries} here, none exported before`;
  return fresh === 0 ? `${entries} here, all exported before` : `${entries} here, ${fresh} not exported before`;
}

/** What an accounts package does not take of what is chosen; "" where it takes all. */
export function hardFor(format: string, what: readonly ExportContent[]): string {
  const journals = what.some((each) => ['bank', 'internal', 'other', 'journal'].includes(each));
  return format === 'xero' && journals
    ? 'Xero takes no journal on its own debtors, creditors and bank accounts. Give these other accounts of Xero as codes, or import the bank’s statement there and match it with the invoices.'
    : '';
}

/** The size of a file: "12 kB". */
export function sizeWords(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`;
}

/** What a column of a layout can hold, by its field. */
export const fieldWords: Record<string, string> = {
  text: 'A text of your own',
  type: 'Type: SI, SC, PI, PC, JD or JC',
  number: 'Number of the document',
  reference: 'Order number',
  date: 'Date',
  due: 'Due date',
  party: 'Name of the payer or supplier',
  partyCode: 'Code of the payer or supplier',
  school: 'School that was supported',
  leader: 'Leader',
  description: 'Description',
  nominal: 'Nominal code',
  account: 'Account here',
  accountName: 'Name of the account here',
  department: 'Department',
  taxCode: 'VAT code',
  entry: 'Number of the entry',
  what: 'What happened',
  currency: 'Currency',
  address: 'Address',
  taxRate: 'VAT rate',
  quantity: 'Quantity (always 1)',
  net: 'Net',
  vat: 'VAT',
  gross: 'Gross',
  netSize: 'Net, without a minus',
  vatSize: 'VAT, without a minus',
  grossSize: 'Gross, without a minus',
  debit: 'Debit',
  credit: 'Credit',
  amount: 'Amount: a credit is below nothing',
  size: 'Amount, without a minus',
};

/** What has no code: "Cost: support (in 3 entries), VAT paid (in 1 entry)". */
export function uncodedWords(all: readonly { name: string; entries: number }[]): string {
  return all.map(({ name, entries }) => `${name} (in ${entries} ${entries === 1 ? 'entry' : 'entries'})`).join(', ');
}

/** The forms of dates, as layouts name them. */
export const dateForms = [
  { value: 'dmy', label: '31/01/2026' },
  { value: 'dmy-', label: '31-01-2026' },
  { value: 'ymd', label: '2026-01-31' },
  { value: 'ddmmyyyy', label: '31012026' },
];

/** The signs between cells. */
export const separators = [
  { value: ',', label: 'A comma' },
  { value: ';', label: 'A semicolon' },
  { value: '\t', label: 'A tab' },
  { value: '|', label: 'A bar' },
];
