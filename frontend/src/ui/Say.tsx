import { Button, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { asTrouble } from './trouble';
import styles from './Say.module.css';

interface Saying {
  message: string;
  /** Takes the action back. */
  undo?: () => void | Promise<void>;
}

type Say = (message: string, options?: { undo?: () => void | Promise<void> }) => void;

const Context = createContext<Say | null>(null);

/**
 * Says that something was done, once, with a way to undo it. It stays until it is closed, used or followed by the next:
 * no time limit.
 */
export function useSay(): Say {
  const say = useContext(Context);
  if (!say) throw new Error('useSay needs a SayProvider above it');
  return say;
}

/** Says it where there is somebody to say it to: a part that stands alone, as in a test, says nothing. */
export function useSayIfHeard(): Say | null {
  return useContext(Context);
}

export function SayProvider({ children }: { children: ReactNode }) {
  const [saying, setSaying] = useState<Saying | null>(null);
  const say = useCallback<Say>((message, options) => {
    setSaying({ message, ...options });
  }, []);
  return (
    <Context value={say}>
      {children}
      <div role="status" className={styles.region} data-screen-only>
        {saying && <Bar saying={saying} onChange={setSaying} />}
      </div>
    </Context>
  );
}

function Bar({ saying, onChange }: { saying: Saying; onChange: (next: Saying | null) => void }) {
  const [busy, setBusy] = useState(false);
  async function takeBack(undo: NonNullable<Saying['undo']>) {
    setBusy(true);
    try {
      await undo();
      onChange({ message: 'Undone' });
    } catch (error) {
      onChange({ message: `That could not be undone. ${asTrouble(error).message}`, undo });
    } finally {
      setBusy(false);
    }
  }
  const { undo } = saying;
  return (
    <div className={styles.bar}>
      <span>{saying.message}</span>
      {undo && (
        <Button variant="white" size="compact-md" loading={busy} onClick={() => void takeBack(undo)}>
          Undo
        </Button>
      )}
      <UnstyledButton className={styles.close} aria-label="Close this message" onClick={() => onChange(null)}>
        <IconX aria-hidden size={20} />
      </UnstyledButton>
    </div>
  );
}
