import '@mantine/core/styles/Checkbox.layer.css';
import { Button, Checkbox } from '@mantine/core';
import type { BankAccountPage } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { useSay } from '../../../ui/Say';
import { useState } from 'react';
import { useLetLink } from '../queries';
import { CloseAccount } from './CloseAccount';
import styles from '../reconciliation.module.css';

/** What may be changed of a bank account. */
export function Settings({ account }: { account: BankAccountPage }) {
  const { id, byHand, state } = account;
  const linking = useLetLink(id);
  const say = useSay();
  const [closing, setClosing] = useState(false);
  const set = async (alone: boolean) => {
    await linking.mutateAsync(alone);
    say(alone ? 'Lines are linked without asking where nothing is in doubt' : 'Only people link lines from now on');
  };
  return (
    <Card title="Settings">
      <div className={styles.asked}>
        {linking.error && <ProblemNotice error={linking.error} what="The setting is not changed" />}
        <Checkbox
          label="Link lines without asking where nothing is in doubt"
          description="The number, the sum and the payer of an invoice all agree, or one of your rules says what it is"
          checked={linking.isPending ? linking.variables : !byHand}
          disabled={linking.isPending}
          onChange={(event) => void set(event.currentTarget.checked).catch(() => undefined)}
        />
        {state === 'open' && (
          <Button variant="default" onClick={() => setClosing(true)}>
            Close this bank account
          </Button>
        )}
      </div>
      {closing && <CloseAccount account={account} onClose={() => setClosing(false)} />}
    </Card>
  );
}
