import { Button } from '@mantine/core';
import { Dialog } from '../../ui/Dialog';
import styles from './people.module.css';

/** Shows recovery codes, this once. */
export function NewCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Recovery codes for Lateral. Each is good once.\n\n${codes.join('\n')}\n`)}`;
  return (
    <Dialog opened title="Your recovery codes">
      <p>Sign in with one of these when you have no second step with you. Each is good once. Keep them where only you find them: we do not show them again.</p>
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
