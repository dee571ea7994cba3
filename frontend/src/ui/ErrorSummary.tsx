import { useEffect, useId, useRef } from 'react';
import styles from './ErrorSummary.module.css';

/** One thing to mend; with `fieldId` the message leads to the field. */
export interface SummaryItem {
  message: string;
  fieldId?: string | undefined;
}

export interface ErrorSummaryProps {
  title?: string;
  items: SummaryItem[];
  /** Changes with each try, so that the focus comes here again after a second wrong one. */
  attempt?: number;
}

const focusable = 'input, select, textarea, button, [tabindex]';

/** A group of choices has only a label of that id: its first choice is meant then. */
function findField(fieldId: string): HTMLElement | null | undefined {
  const named = document.getElementById(fieldId) ?? document.getElementById(`${fieldId}-label`)?.parentElement;
  return named?.matches(focusable) ? named : named?.querySelector<HTMLElement>(focusable);
}

function goTo(fieldId: string) {
  const field = findField(fieldId);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/**
 * What is wrong and how to mend it, at the top of a form; takes the focus when it appears. Shows nothing without items.
 */
export function ErrorSummary({ title = 'There is something to mend', items, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = items.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown, attempt]);
  if (!shown) return null;
  return (
    <div ref={box} role="group" aria-labelledby={id} tabIndex={-1} className={styles.box}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.fieldId ?? ''} ${item.message}`}>
            <Message item={item} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Message({ item: { message, fieldId } }: { item: SummaryItem }) {
  if (!fieldId) return <>{message}</>;
  return (
    <a
      href={`#${fieldId}`}
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        goTo(fieldId);
      }}
    >
      {message}
    </a>
  );
}
