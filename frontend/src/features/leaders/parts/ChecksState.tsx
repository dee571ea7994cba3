import type { LeaderChecks } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import styles from '../leaders.module.css';

/** What was seen of a leader, what lacks, and who can mend it. */
export function ChecksState({ checks }: { checks: LeaderChecks }) {
  const { seen, confirmedBy, confirmedAt, lacking, mend, mayConfirm } = checks;
  return (
    <>
      <p>{lacking.length > 0 ? <Status tone="waiting">Not complete</Status> : <Status tone="good">Complete</Status>}</p>
      <p>{seen || 'Nothing is confirmed yet.'}</p>
      {confirmedBy && confirmedAt && (
        <p className={styles.quiet}>
          Confirmed by {confirmedBy}, <DateText value={confirmedAt} />
        </p>
      )}
      {lacking.length > 0 && (
        <p>
          {lacking.join(' ')} {mayConfirm ? 'You can confirm this.' : mend}
        </p>
      )}
    </>
  );
}
