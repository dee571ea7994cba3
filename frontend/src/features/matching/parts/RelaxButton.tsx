import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Easing, Need } from '../../../api/types';
import { asTrouble } from '../../../ui/trouble';
import { Confirm } from '../../../ui/Confirm';
import { changeLines, changesText } from '../changeWords';
import { useSay } from '../../../ui/Say';

/** Makes changes of the need; answers with a way back where there is one. */
export type OnRelax = (changes: Easing[]) => Promise<(() => Promise<void>) | undefined>;

interface RelaxButtonProps {
  need: Need;
  /** All that is to be changed, at once. */
  changes: Easing[];
  onRelax: OnRelax;
  /** What the changes come to: "Then 3 leaders more fit." */
  effect: string;
  /** For whom, where the button alone does not say it. */
  about?: string;
}

/** Changes the need by one press. What is about money, or about who sees the need, is confirmed first. */
export function RelaxButton({ need, changes, onRelax, effect, about }: RelaxButtonProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const asks = changes.some((change) => change.asks);
  const shown = changes.some(({ shownTo }) => shownTo);
  const verb = changes.map(({ does }, at) => (at === 0 ? does : does.charAt(0).toLowerCase() + does.slice(1))).join(', ');

  async function relax() {
    const undo = await onRelax(changes);
    const did = changes.map((change) => change.did).join('. ');
    say(did, undo && { undo });
    document.getElementById('who-fits')?.focus();
  }

  async function press() {
    if (asks) {
      setAsking(true);
      return;
    }
    setBusy(true);
    try {
      await relax();
    } catch (error) {
      say(`The need was not changed. ${asTrouble(error).message}`);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        variant="default"
        loading={busy}
        aria-label={about ? `${verb}, for ${about}` : undefined}
        onClick={() => void press()}
      >
        {verb}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={verb}
        what={changesText(changes, effect)}
        facts={changeLines(changes, need)}
        {...(shown ? {} : { afterwards: 'You can change it again.' })}
        verb={verb}
        onConfirm={relax}
      />
    </>
  );
}
