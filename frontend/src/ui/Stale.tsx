import { Button } from '@mantine/core';
import { DateText } from './Figures';
import { Notice } from './Notice';

/** One value that is no longer what this page showed. */
export interface Change {
  label: string;
  before: string;
  now: string;
}

/** The named values that differ between what this page showed and what is stored now, as people read them. */
export function changesBetween<T>(
  before: T,
  now: T,
  fields: { label: string; text: (value: T) => string }[],
): Change[] {
  return fields
    .map(({ label, text }) => ({ label, before: text(before), now: text(now) }))
    .filter((change) => change.before !== change.now);
}

export interface StaleProps {
  changes: Change[];
  /** Who changed it and when, where that is known. */
  by?: string | undefined;
  at?: string | undefined;
  /** Goes on with what was typed, on top of the new state; absent where nothing was typed. */
  onKeep?: (() => void) | undefined;
  /** Drops what was typed and shows the new state. */
  onDiscard: () => void;
}

/** Shown when the page changed under someone: what changed, with what they typed kept. */
export function Stale({ changes, by, at, onKeep, onDiscard }: StaleProps) {
  return (
    <Notice tone="waiting" title="This changed while you were working on it" takesFocus>
      <p>
        {by ? `${by} changed it` : 'It has been saved again since you opened this page'}
        {at && (
          <>
            {' '}
            on <DateText value={at} time />
          </>
        )}
        .{onKeep && ' What you typed is still here and has not been saved.'}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ label, before, now }) => (
            <li key={label}>
              {label}: was “{before}”, is now “{now}”
            </li>
          ))}
        </ul>
      )}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' }}>
        {onKeep && <Button onClick={onKeep}>Keep what I typed</Button>}
        <Button variant={onKeep ? 'default' : 'filled'} onClick={onDiscard}>
          {onKeep ? 'Drop it and show the new state' : 'Show the new state'}
        </Button>
      </div>
    </Notice>
  );
}
