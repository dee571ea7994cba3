import { Link } from 'react-router';
import type { Excluded, Need, RuleCount } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { reasonFor } from '../words';
import styles from './Matches.module.css';

interface WhyNotProps {
  need: Pick<Need, 'id' | 'own'>;
  excluded: Excluded[];
  /** How many services do not fit, shown or not. */
  all: number;
  counts: RuleCount[];
  /** The person may change the need, and is led to the answers that keep leaders out. */
  mayChange: boolean;
}

/** Those who do not fit, each with the rule that left them out, one click away. */
export function WhyNot({ need, excluded, all, counts, mayChange }: WhyNotProps) {
  if (all === 0) return null;
  return (
    <details className={styles.whyNot}>
      <summary>{all === 1 ? 'Why not the other one?' : `Why not the other ${all}?`}</summary>
      <div className={styles.whyNotBody}>
        <DataTable
          caption="What left them out"
          columns={countColumns(need, mayChange)}
          rows={counts}
          rowKey={({ rule }) => rule}
          empty={null}
        />
        <h3>{excluded.length < all ? `The nearest ${excluded.length}` : 'Each of them'}</h3>
        <ul className={styles.excluded}>
          {excluded.map(({ service, leader, sentence }) => (
            <li key={service.id}>
              <p>
                <Link to={`/leaders/${leader.id}`}>{leader.name}</Link>, {leader.homeName}:{' '}
                <span className={styles.quiet}>{service.title}</span>
              </p>
              <p>{sentence}</p>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

function countColumns({ id, own }: WhyNotProps['need'], mayChange: boolean): Column<RuleCount>[] {
  const columns: Column<RuleCount>[] = [
    { head: 'Reason', cell: ({ rule }) => reasonFor(rule, own).label },
    { head: 'Services', figure: true, cell: ({ count }) => count },
  ];
  if (!mayChange) return columns;
  const mend = ({ rule }: RuleCount) => {
    const { mend: step, label } = reasonFor(rule, own);
    if (!step) return null;
    return (
      <Link to={`/needs/${id}/edit?step=${step}`} aria-label={`Change what you ask: ${label.toLowerCase()}`}>
        Change what you ask
      </Link>
    );
  };
  return [...columns, { head: 'What would help', cell: mend }];
}
