import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PayeeChange } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { DateText } from '../../../ui/Figures';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { PayeeFacts } from './PayeeFacts';
import { useEndPayeeChange } from '../queries';
import styles from '../payees.module.css';

/** A change of who is paid that has not taken effect: what, by whom, when, and what one can do about it. */
export function WaitingPayee({ change }: { change: PayeeChange }) {
  const end = useEndPayeeChange(change.id);
  const say = useSay();
  const [confirming, setConfirming] = useState(false);
  async function stop() {
    await end.mutateAsync('stop');
    say('The change is stopped. Payments go where they went before.');
  }
  return (
    <Card title="A change waits">
      <p>
        {change.askedBy || 'Somebody'} asked for this on <DateText value={change.askedAt} time />
        {change.effectiveAt ? (
          <>
            . It takes effect when a second person confirms it, else by itself on{' '}
            <DateText value={change.effectiveAt} time />. Until then, what stands now holds.
          </>
        ) : (
          ', and has no role there any more. So it does not take effect: what stands now holds.'
        )}
      </p>
      <PayeeFacts payee={change.to} whole={change.whole} />
      {change.mayConfirm ? (
        <p>
          Ask {change.askedBy || 'who asked'} by telephone before you confirm it. If you did not expect it, stop it.
        </p>
      ) : (
        <p>{change.whyNot}</p>
      )}
      {end.isError && <ProblemNotice error={end.error} what="This was not done" />}
      <div className={styles.answers}>
        {change.mayConfirm && <Button onClick={() => setConfirming(true)}>Confirm the change</Button>}
        {change.mayStop && (
          <Button variant="default" loading={end.isPending} onClick={() => void stop().catch(() => undefined)}>
            Stop the change
          </Button>
        )}
      </div>
      <Confirm
        opened={confirming}
        onClose={() => setConfirming(false)}
        title="Confirm the change"
        what={
          change.to.accountNumber
            ? `From now on, payments to ${change.name} go to this account, and all that is drawn up says so. Its officers are told.`
            : `From now on, no account of ${change.name} stands on what is drawn up. Its officers are told.`
        }
        whom={[change.to.accountName ?? 'No account', change.to.sortCode, change.to.accountNumber]
          .filter(Boolean)
          .join(', ')}
        verb="Confirm the change"
        onConfirm={async () => {
          await end.mutateAsync('confirm');
          say('The change holds from now on');
        }}
      />
    </Card>
  );
}
