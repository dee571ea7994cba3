import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { asTrouble, isRefused, type Trouble } from './trouble';
import { Dialog } from './Dialog';
import { ErrorSummary } from './ErrorSummary';
import { type Amount, moneyText } from './format';
import styles from './Confirm.module.css';

/** What to do where the thing cannot be done. */
export interface Instead {
  /** "Propose other half-days" */
  verb: string;
  onDo: () => void;
}

export interface ConfirmProps {
  opened: boolean;
  onClose: () => void;
  /** "Issue invoice INV-000123" */
  title: string;
  /** What will happen, in a sentence. */
  what: string;
  /** Who receives or is bound by it; absent where `facts` say what is done. */
  whom?: string | undefined;
  /** What changes, a line each: "Budget", "£300.00 → £360.00". */
  facts?: readonly { name: string; value: string }[];
  /** For how much, where money is meant. */
  amount?: Amount | undefined;
  /** What the amount is: "before VAT". */
  amountIs?: string | undefined;
  /** What can still be done about it afterwards; without it, it is said that nothing can. */
  afterwards?: string | undefined;
  /** The button's verb: "Issue invoice". */
  verb: string;
  /** Does it. A thrown Problem is shown here and the dialog stays. */
  onConfirm: () => Promise<void>;
  /** The way on after a refusal; undefined where there is none but back. */
  instead?: ((refusal: Trouble) => Instead | undefined) | undefined;
}

/**
 * Before what cannot be undone: says once what will happen, to whom and for how much. What can be undone needs useSay()
 * instead.
 */
export function Confirm({
  opened,
  onClose,
  title,
  what,
  whom,
  facts = [],
  amount,
  amountIs,
  afterwards,
  verb,
  onConfirm,
  instead,
}: ConfirmProps) {
  const [failure, setFailure] = useState<{ problem: Trouble; attempt: number } | null>(null);
  const [busy, setBusy] = useState(false);

  async function confirm() {
    setBusy(true);
    try {
      await onConfirm();
      setFailure(null);
      onClose();
    } catch (error) {
      setFailure((last) => ({ problem: asTrouble(error), attempt: (last?.attempt ?? 0) + 1 }));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      {failure && <ErrorSummary title="This was not done" items={[failure.problem]} attempt={failure.attempt} />}
      <p>{what}</p>
      <dl className={styles.facts}>
        {facts.map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
        {whom && (
          <>
            <dt>To</dt>
            <dd>{whom}</dd>
          </>
        )}
        {amount && (
          <>
            <dt>Amount</dt>
            <dd>
              {moneyText(amount)} {amountIs}
            </dd>
          </>
        )}
      </dl>
      {failure && isRefused(failure.problem) ? (
        <WayOut instead={instead?.(failure.problem)} onClose={onClose} />
      ) : (
        <>
          <p>{afterwards ?? 'This cannot be undone.'}</p>
          <div className={styles.buttons}>
            <Button loading={busy} onClick={() => void confirm()}>
              {verb}
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Trying again would be refused again, so it is not offered. */
function WayOut({ instead, onClose }: { instead: Instead | undefined; onClose: () => void }) {
  return (
    <div className={styles.buttons}>
      {instead && <Button onClick={instead.onDo}>{instead.verb}</Button>}
      <Button variant={instead ? 'default' : 'filled'} onClick={onClose}>
        Go back
      </Button>
    </div>
  );
}
