import type { SelfBill } from '../../../api/types';
import { dateText } from '../../../ui/format';
import { Status } from '../../../ui/Status';
import { billStates } from '../paidOutWords';

/** Whether a self-bill is paid, since when, and where its money is while it is not. */
export function BillStatus({ bill: { state, owed, lastPaid, waits } }: { bill: SelfBill }) {
  const owes = owed.pence < 0;
  return (
    <>
      <Status tone={state === 'paid' && !owes ? 'good' : owed.pence === 0 ? 'plain' : 'active'}>
        {owes ? billStates.owes : billStates[state]}
        {lastPaid && state !== 'credited' && `, ${dateText(lastPaid)}`}
      </Status>
      {waits && <div>{waits}</div>}
    </>
  );
}
