import { Link } from 'react-router';
import type { Thread } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Status } from '../../../ui/Status';
import styles from '../enquiries.module.css';

/** What was seen of the leader before they enter the school, and who can mend what lacks; for both sides. */
export function ThreadChecks({ thread: { checks, leader, live, agreement } }: { thread: Thread }) {
  const { seen, confirmedBy, lacking, mend, mayConfirm, whenAgreed } = checks;
  if (!live && !agreement) return null;
  const now = seen || `Nothing is confirmed of ${leader.name} yet.`;
  const then = whenAgreed === undefined ? now : whenAgreed || 'Nothing was confirmed.';
  return (
    <Card title="Before the leader enters the school">
      {lacking.length > 0 && (
        <p>
          <Status tone="waiting">Not complete</Status> {lacking.join(' ')}
        </p>
      )}
      <p>
        {now}
        {confirmedBy && ` Confirmed by ${confirmedBy} for ${leader.homeName}.`}
      </p>
      {then !== now && <p className={styles.quiet}>When this was agreed: {then}</p>}
      {lacking.length > 0 && (
        <p className={styles.quiet}>
          {mayConfirm ? <Link to={`/leaders/${leader.id}/checks`}>Confirm the checks</Link> : mend} Lateral does not
          stop a visit: the head of the visited school decides whom they let in.
        </p>
      )}
    </Card>
  );
}
