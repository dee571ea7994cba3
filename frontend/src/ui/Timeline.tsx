import type { ReactNode } from 'react';
import { DateText } from './Figures';
import styles from './Timeline.module.css';

/** One thing that happened, happens now or comes next. */
export interface TimelineEvent {
  id: string;
  /** "Proposal sent" */
  title: string;
  state: 'done' | 'now' | 'next';
  /** Instant, absent for what is still to come. */
  at?: string | undefined;
  /** Who did it, or whose turn it is. */
  who?: string | undefined;
  body?: ReactNode;
}

const words = { done: 'Done', now: 'Now', next: 'Still to come' } as const;

/** The one thread of a piece of support, oldest first. */
export function Timeline({ label, events }: { label: string; events: TimelineEvent[] }) {
  return (
    <ol aria-label={label} className={styles.list}>
      {events.map((event) => (
        <li key={event.id} className={styles[event.state]} aria-current={event.state === 'now' ? 'step' : undefined}>
          <p className={styles.title}>{event.title}</p>
          <p className={styles.meta}>
            {event.state === 'done' ? null : <>{words[event.state]}. </>}
            {event.who}
            {event.who && event.at ? ', ' : null}
            {event.at && <DateText value={event.at} time />}
          </p>
          {event.body && <div className={styles.body}>{event.body}</div>}
        </li>
      ))}
    </ol>
  );
}
