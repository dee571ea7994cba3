import type { AgedBands, VATSummary } from '../../api/types';

/** The ages of debt, the youngest first. */
export const ages: readonly { of: Exclude<keyof AgedBands, 'all'>; word: string }[] = [
  { of: 'notDue', word: 'Not due' },
  { of: 'to30', word: '1 to 30 days' },
  { of: 'to60', word: '31 to 60 days' },
  { of: 'to90', word: '61 to 90 days' },
  { of: 'over90', word: 'Over 90 days' },
];

/** A row of the VAT by box. */
export type VATRow = (typeof boxes)[number];

/** The boxes of a VAT return that a book fills. */
const boxes: readonly { of: keyof VATSummary; box: string; word: string }[] = [
  { of: 'output', box: 'Box 1', word: 'VAT on sales' },
  { of: 'input', box: 'Box 4', word: 'VAT on purchases' },
  { of: 'sales', box: 'Box 6', word: 'Sales before VAT' },
  { of: 'purchases', box: 'Box 7', word: 'Purchases before VAT' },
];

/** What is in none of the boxes; a sum of nothing is not told. */
const beside: typeof boxes = [
  { of: 'salesLeftOut', box: 'No box', word: 'Sales outside the scope of VAT or within one legal person' },
  { of: 'purchasesLeftOut', box: 'No box', word: 'Purchases outside the scope of VAT or within one legal person' },
  { of: 'reverse', box: 'No box', word: 'Purchases under the reverse charge: work out their VAT for boxes 1 and 4' },
];

/** The boxes, with what is beside them. */
export function vatRows(vat: VATSummary): typeof boxes {
  return [...boxes, ...beside.filter(({ of }) => vat[of].pence !== 0)];
}

/** How many parties the file has beyond those that are shown. */
export function moreParties(more: number): string {
  return more === 1 ? 'The file has one more.' : `The file has ${more.toLocaleString('en-GB')} more.`;
}
