import { Button } from '@mantine/core';
import { useState } from 'react';
import { asTrouble, type Trouble } from '../ui/trouble';
import { ErrorSummary } from '../ui/ErrorSummary';

/** A button that uses a passkey, and says why where that did not go well. */
export function PasskeyButton({ label, onUse }: { label: string; onUse: () => Promise<void> }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ problem: Trouble; attempt: number } | null>(null);
  async function use() {
    setBusy(true);
    try {
      await onUse();
      setFailure(null);
    } catch (error) {
      setFailure((last) => ({ problem: asTrouble(error), attempt: (last?.attempt ?? 0) + 1 }));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {failure && (
        <ErrorSummary title="The passkey was not taken" items={[failure.problem]} attempt={failure.attempt} />
      )}
      <div>
        <Button variant="default" loading={busy} onClick={() => void use()}>
          {label}
        </Button>
      </div>
    </>
  );
}
