import type { Amount, Invoice } from '../../../api/types';
import { Money } from '../../../ui/Figures';
import styles from '../billing.module.css';
import { moneyText } from '../../../ui/format';
import { rateText } from '../words';

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

/** The VAT of a document, rate by rate; "VAT £0.00" where there is none. */
export function vatSums({ vat, vatByRate }: Pick<Invoice, 'vat' | 'vatByRate'>): Sum[] {
  if (vatByRate.length === 0) return [{ label: 'VAT', amount: vat }];
  return vatByRate.map(({ rate, net, vat: amount }) => ({
    label: `VAT at ${rateText(rate)} on ${moneyText(net)}`,
    amount,
  }));
}
