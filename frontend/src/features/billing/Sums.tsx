import type { Amount } from '../../api/types';
import { Money } from '../../ui/Figures';
import styles from './billing.module.css';

export interface Sum {
  label: string;
  amount: Amount;
  strong?: boolean;
}

/** Amounts under one another, as at the foot of an invoice. */
export function Sums({ sums }: { sums: Sum[] }) {
  return (
    <dl className={styles.sums}>
      {sums.map(({ label, amount, strong }) => (
        <div key={label} className={strong ? styles.strong : undefined}>
          <dt>{label}</dt>
          <dd>
            <Money amount={amount} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
