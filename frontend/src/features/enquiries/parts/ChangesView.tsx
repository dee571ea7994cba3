import type { TermsChange } from '../terms';
import styles from '../enquiries.module.css';

/** What differs from the proposal before, in words: what was and what is, what came and what went. */
export function ChangesView({ since, changes }: { since: number; changes: TermsChange[] }) {
  if (changes.length === 0) return <p className={styles.quiet}>The terms are the same as in proposal {since}.</p>;
  return (
    <div className={styles.changes}>
      <h4>What changed since proposal {since}</h4>
      <ul>
        {changes.map((change) => (
          <li key={change.label}>
            <strong>{change.label}</strong>
            {change.now === undefined ? <ListChanged change={change} /> : <TextChanged change={change} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function TextChanged({ change: { was, now } }: { change: TermsChange }) {
  return (
    <>
      : {now} <span className={styles.quiet}>(before: {was})</span>
    </>
  );
}

function ListChanged({ change: { added = [], dropped = [] } }: { change: TermsChange }) {
  return (
    <ul>
      {added.map((each) => (
        <li key={`+${each}`}>New: {each}</li>
      ))}
      {dropped.map((each) => (
        <li key={`-${each}`}>No longer: {each}</li>
      ))}
    </ul>
  );
}
