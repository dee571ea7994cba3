import { Link } from 'react-router';
import type { Thread } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Themes } from '../../themes';
import { Facts, type Fact } from '../../../ui/Facts';
import { quoteFacts } from '../../agreements';
import { homeText } from '../words';
import styles from '../enquiries.module.css';

/** What was asked of whom. */
export function Asked({ thread }: { thread: Thread }) {
  const { need, message } = thread;
  return (
    <Card title="What is asked">
      <div className={styles.columns}>
        <div>
          {need.what && <p className={styles.text}>{need.what}</p>}
          {need.success && (
            <>
              <h3 className={styles.small}>What would show success</h3>
              <p className={styles.text}>{need.success}</p>
            </>
          )}
          <h3 className={styles.small}>Message to the leader</h3>
          <blockquote className={styles.quote}>{message}</blockquote>
        </div>
        <Facts facts={factsOf(thread)} />
      </div>
    </Card>
  );
}

function factsOf(thread: Thread): Fact[] {
  const { leader, need, state, replyBy } = thread;
  return [
    {
      label: 'Leader',
      value: (
        <>
          <Link to={`/leaders/${leader.id}`}>{leader.name}</Link>, {homeText(leader)}
        </>
      ),
    },
    { label: 'Need', value: need.mayOpen ? <Link to={`/needs/${need.id}`}>{need.ref}</Link> : need.ref },
    { label: 'Themes', value: need.themes.length > 0 && <Themes ids={need.themes} /> },
    { label: 'How much', value: need.halfDays !== undefined && <HalfDays count={need.halfDays} /> },
    ...estimate(thread),
    { label: 'When', value: <Between need={need} /> },
    { label: 'How', value: howText(need) },
    { label: 'Answer by', value: state === 'sent' && <DateText value={replyBy} time /> },
  ];
}

/** What is asked comes to this at the price of the service, until somebody proposes. */
function estimate({ quote, proposals, live }: Thread): Fact[] {
  return quote && live && proposals.length === 0 ? quoteFacts(quote) : [];
}

function Between({ need: { startOn, byOn } }: { need: Thread['need'] }) {
  if (!startOn && !byOn) return null;
  return (
    <>
      {startOn && (
        <>
          From <DateText value={startOn} />{' '}
        </>
      )}
      {byOn && (
        <>
          {startOn ? 'by' : 'By'} <DateText value={byOn} />
        </>
      )}
    </>
  );
}

function howText({ inPerson, remote, mutual }: Thread['need']): string {
  const ways = [inPerson && 'In person', remote && (inPerson ? 'remote' : 'Remote')].filter(Boolean).join(' or ');
  return [ways, mutual && 'days in return are offered'].filter(Boolean).join('; ');
}
