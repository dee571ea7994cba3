import type { Amount, Invoice } from '../../../api/types';
import { Money } from '../../../ui/Figures';
import styles from '../billing.module.css';
import { moneyText } from '../../../ui/format';
import { rateText, treatmentText } from '../words';

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

/** The VAT of a document, treatment by treatment; "VAT £0.00" where the oldest documents say no reason for none. */
export function vatSums({ vat, taxed }: Pick<Invoice, 'vat' | 'taxed'>): Sum[] {
  const said = taxed.filter(({ rate, reason }) => rate > 0 || reason);
  if (said.length === 0) return [{ label: 'VAT', amount: vat }];
  return said.map(({ rate, reason, ground, net, vat: amount }) => ({
    label:
      rate > 0
        ? `VAT at ${rateText(rate)} on ${moneyText(net)}`
        : `${treatmentText({ rate, reason })}, on ${moneyText(net)}${ground ? `: ${ground}` : ''}`,
    amount,
  }));
}
