import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DashboardFigure, DashboardItem } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText, WithRefs } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import styles from './Waiting.module.css';

/** What needs this person, in the order given, with one action each. */
export function WaitingList({ items }: { items: DashboardItem[] }) {
  if (items.length === 0) {
    return (
      <EmptyState title="You have nothing to do">
        When something needs you, you see it here: what has a day first, then the oldest. We also write to you.
      </EmptyState>
    );
  }
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item.id} className={styles.item}>
          <div>
            <h2 className={styles.title}>
              <WithRefs text={item.title} />
            </h2>
            <p className={styles.meta}>
              {item.late && (
                <>
                  <Status tone="bad">{item.late}</Status>{' '}
                </>
              )}
              {item.why && (
                <>
                  <WithRefs text={item.why} />{' '}
                </>
              )}
              Since <DateText value={item.since} />.
            </p>
          </div>
          <Button component={Link} to={item.path} className={styles.action}>
            {item.action}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** A few figures, each leading to what it counts. */
export function Figures({ figures }: { figures: DashboardFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>At a glance</h2>
      <ul className={styles.figures}>
        {figures.map(({ label, value, path }) => (
          <li key={label}>
            <span className={styles.value}>{value}</span>
            {path ? <Link to={path}>{label}</Link> : <span>{label}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
