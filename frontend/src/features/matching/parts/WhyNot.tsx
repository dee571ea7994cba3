import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Excluded, Need, Relaxation, RuleCount } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { fitsThenText } from '../changeWords';
import { RelaxButton, type OnRelax } from './RelaxButton';
import { Relaxing } from './Relaxing';
import { Waive, type OnWaive } from './Waive';
import { helpsText } from '../words';
import styles from './Matches.module.css';

interface WhyNotProps {
  need: Need;
  excluded: Excluded[];
  /** How many services do not fit, shown or not. */
  all: number;
  counts: RuleCount[];
  relaxing: Relaxation[];
  /** Nobody fits: what would let somebody in stands open. */
  nobody: boolean;
  /** Changes the need; absent for those who may not. */
  onRelax: OnRelax | undefined;
  /** Reads more of those who do not fit; absent where no more are to be had. */
  onMore: (() => void) | undefined;
  /** Waives declared conflicts; absent for everybody but the head. */
  onWaive: OnWaive | undefined;
}

/** Those who do not fit, why, and what would let them in. */
export function WhyNot({ need, excluded, all, counts, relaxing, nobody, onRelax, onWaive, onMore }: WhyNotProps) {
  if (all === 0) return null;
  return (
    <details className={styles.whyNot} open={nobody}>
      <summary>{all === 1 ? 'Why not the other one?' : `Why not the other ${all}?`}</summary>
      <div className={styles.whyNotBody}>
        {relaxing.length > 0 && (
          <>
            <h3>What would let more in</h3>
            <Relaxing need={need} relaxing={relaxing} onRelax={onRelax} />
          </>
        )}
        <DataTable
          caption="What left them out"
          columns={countColumns}
          rows={counts}
          rowKey={({ rule }) => rule}
          empty={null}
        />
        <h3>{excluded.length < all ? `The nearest ${excluded.length}` : 'Each of them'}</h3>
        <ul className={styles.excluded}>
          {excluded.map((one) => (
            <Miss key={one.service.id} need={need} one={one} onRelax={onRelax} onWaive={onWaive} />
          ))}
        </ul>
        {onMore && excluded.length < all && (
          <p>
            <Button variant="default" onClick={onMore}>
              Show more of them
            </Button>
          </p>
        )}
      </div>
    </details>
  );
}

/** One who does not fit, with the smallest change that lets them in. */
function Miss({ need, one, onRelax, onWaive }: Pick<WhyNotProps, 'need' | 'onRelax' | 'onWaive'> & { one: Excluded }) {
  const { leader, service, rule, sentence, fits, changes } = one;
  return (
    <li>
      <p>
        <Link to={`/leaders/${leader.id}`}>{leader.name}</Link>, {leader.homeName}:{' '}
        <span className={styles.quiet}>{service.title}</span>
      </p>
      <p>
        {sentence}{' '}
        {fits ? <strong>{fits}</strong> : helpsText(rule, need.own, onWaive !== undefined)}
      </p>
      {fits && onRelax && (
        <RelaxButton
          need={need}
          changes={changes}
          effect={fitsThenText(leader.name)}
          onRelax={onRelax}
          about={leader.name}
        />
      )}
      {rule === 'declared' && onWaive && <Waive leader={leader} onWaive={onWaive} />}
    </li>
  );
}

const countColumns: Column<RuleCount>[] = [
  { head: 'Reason', cell: ({ reason }) => reason },
  { head: 'Services', figure: true, cell: ({ count }) => count },
  { head: 'Leaders who could help but for this', figure: true, cell: ({ leaders }) => leaders || null },
];
