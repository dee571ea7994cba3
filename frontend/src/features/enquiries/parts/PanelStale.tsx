import { Button } from '@mantine/core';
import type { Thread } from '../../../api/types';
import { Notice } from '../../../ui/Notice';
import { Stale } from '../../../ui/Stale';
import { lastChange, threadChanges } from '../threadChanges';
import { useFreshThread } from '../queries';

interface PanelStaleProps {
  seen: Thread;
  now: Thread;
  /** Whether the action can still be done. */
  possible: boolean;
  onKeep: () => void;
  onClose: () => void;
}

/** The thread changed under a form: what changed, and whether what was typed can still be sent. */
export function PanelStale({ seen, now, possible, onKeep, onClose }: PanelStaleProps) {
  const changes = threadChanges(seen, now);
  const fresh = useFreshThread(now.id);
  function discard() {
    void fresh();
    onClose();
  }
  if (possible) return <Stale changes={changes} {...lastChange(now)} onKeep={onKeep} onDiscard={discard} />;
  return (
    <Notice tone="bad" title="This can no longer be done" takesFocus>
      <p>The enquiry changed while you were writing. What you typed is still below, in case you need it elsewhere.</p>
      <ul>
        {changes.map(({ label, before, now: is }) => (
          <li key={label}>
            {label}: was “{before}”, is now “{is}”
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={discard}>
        Show the new state
      </Button>
    </Notice>
  );
}
