import type { BillingSums } from '../../../api/types';
import { Money } from '../../../ui/Figures';

/** What a list comes to in all, and apart from it what was taken back. */
export function InAll({ sums }: { sums: BillingSums }) {
  return (
    <>
      <Money amount={sums.total} />
      {sums.credited.pence !== 0 && (
        <div>
          <Money amount={sums.credited} /> was taken back
        </div>
      )}
    </>
  );
}
