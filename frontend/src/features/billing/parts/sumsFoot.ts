import type { BillingSums } from '../../../api/types';
import type { FootRow } from '../../../ui/DataTable';
import { moneyText } from '../../../ui/format';

/** What of the column Total was taken back, written off and paid, a row each; the rest of it is owed. */
export function sumsFoot(sums: BillingSums | undefined): FootRow[] {
  if (!sums) return [];
  return [
    { head: 'of it taken back', amount: sums.credited },
    { head: 'of it written off', amount: sums.writtenOff },
    { head: 'of it paid', amount: sums.paid },
  ].flatMap(({ head, amount }) => (amount.pence === 0 ? [] : [{ head, cells: { Total: moneyText(amount) } }]));
}
