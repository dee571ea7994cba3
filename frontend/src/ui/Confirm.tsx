import { Button } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';
import { moneyText, type Amount } from './format';
import styles from './Confirm.module.css';

export interface ConfirmProps {
  opened: boolean;
  onClose: () => void;
  /** "Issue invoice INV-000123" */
  title: string;
  /** What will happen, in a sentence. */
  what: string;
  /** Who receives or is bound by it. */
  whom: string;
  /** For how much, where money is meant. */
  amount?: Amount | undefined;
  /** The button's verb: "Issue invoice". */
  verb: string;
  /** Does it. A thrown Problem is shown here and the dialog stays. */
  onConfirm: () => Promise<void>;
}

/** Before what cannot be undone: says once what will happen, to whom and for how much. What can be undone needs useSay() instead. */
export function Confirm({ opened, onClose, title, what, whom, amount, verb, onConfirm }: ConfirmProps) {
  const [failure, setFailure] = useState<{ message: string; attempt: number } | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    try {
      await onConfirm();
      setFailure(null);
      onClose();
    } catch (error) {
      setFailure((last) => ({ message: asProblem(error).message, attempt: (last?.attempt ?? 0) + 1 }));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {failure && <ErrorSummary title="This was not done" items={[failure]} attempt={failure.attempt} />}
      <p>{what}</p>
      <dl className={styles.facts}>
        <dt>To</dt>
        <dd>{whom}</dd>
        {amount && (
          <>
            <dt>Amount</dt>
            <dd>{moneyText(amount)}</dd>
          </>
        )}
      </dl>
      <p>This cannot be undone.</p>
      <div className={styles.buttons}>
        <Button loading={busy} onClick={() => void confirm()}>
          {verb}
        </Button>
        <Button variant="default" onClick={onClose}>
          Go back
        </Button>
      </div>
    </Dialog>
  );
}
