import { Link } from 'react-router';
import type { Moment, Thread } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import styles from '../enquiries.module.css';

/** What happened in a thread, what happens now and what comes after. */
export function ThreadTimeline({ thread }: { thread: Thread }) {
  const { turn } = thread;
  const events: TimelineEvent[] = [
    ...thread.timeline.map(happened),
    ...(turn ? [{ id: 'now', title: turn.title, state: 'now' as const, who: turn.who }] : []),
    ...thread.ahead.map((title) => ({ id: title, title, state: 'next' as const })),
  ];
  return (
    <Card title="From the enquiry to now">
      <Timeline label="What happened" events={events} />
    </Card>
  );
}

const paths = { invoice: '/invoices', 'self-bill': '/self-bills', enquiry: undefined };

function happened({ at, what, subject, sentence, name, note, page, pageId }: Moment): TimelineEvent {
  const path = page && paths[page];
  return {
    id: `${what} ${subject} ${at}`,
    title: sentence.replace(/\.$/, ''),
    state: 'done',
    at,
    who: name,
    body:
      path && pageId ? (
        <Link to={`${path}/${pageId}`}>{page === 'invoice' ? 'The invoice' : 'The self-bill'}</Link>
      ) : (
        quote(note)
      ),
  };
}

function quote(note?: string) {
  return note ? <blockquote className={styles.quote}>{note}</blockquote> : undefined;
}
