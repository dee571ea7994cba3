import type { Amount, InvoiceLine } from '../../../api/types';
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

/** The sum of one amount of each, in the currency of all. */
export function sumOf<K extends string>(all: Record<K, Amount>[], which: K): Amount {
  return { pence: all.reduce((sum, each) => sum + each[which].pence, 0), currency: 'GBP' };
}

/** The VAT of lines, rate by rate and the lowest first; "VAT £0.00" where there is none. */
export function vatSums(lines: Pick<InvoiceLine, 'net' | 'vat' | 'vatRate'>[]): { label: string; amount: Amount }[] {
  const rates = [...new Set(lines.map(({ vatRate }) => vatRate))].filter((rate) => rate !== 0).sort((a, b) => a - b);
  if (rates.length === 0) return [{ label: 'VAT', amount: sumOf(lines, 'vat') }];
  return rates.map((rate) => {
    const at = lines.filter(({ vatRate }) => vatRate === rate);
    return { label: `VAT at ${rateText(rate)} on ${moneyText(sumOf(at, 'net'))}`, amount: sumOf(at, 'vat') };
  });
}
