import { Button } from '@mantine/core';
import { Dialog } from '../../../ui/Dialog';
import styles from '../people.module.css';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Confirm } from '../../../ui/Confirm';

/** Shows recovery codes, this once. */
export function NewCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Recovery codes for Lateral. Each is good once.\n\n${codes.join('\n')}\n`)}`;
  return (
    <Dialog opened title="Your recovery codes">
      <p>
        Sign in with one of these when you have no second step with you. Each is good once. Keep them where only you
        find them: we do not show them again.
      </p>
      <ul className={styles.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onClose}>I have kept them</Button>
        <Button component="a" href={file} download="lateral-recovery-codes.txt" variant="default">
          Save as a file
        </Button>
      </div>
    </Dialog>
  );
}

/** Makes new recovery codes in the place of the earlier ones. */
export function RenewCodes({ onClose, onMade }: { onClose: () => void; onMade: (codes: string[]) => Promise<void> }) {
  const api = useApi();
  return (
    <Confirm
      opened
      onClose={onClose}
      title="Make new recovery codes"
      what="You get ten new codes. The earlier ones no longer work, wherever you kept them."
      whom="Your account"
      verb="Make new codes"
      onConfirm={async () => {
        const { recoveryCodes } = await ok(api.POST('/api/v1/me/recovery-codes'));
        await onMade(recoveryCodes);
      }}
    />
  );
}
