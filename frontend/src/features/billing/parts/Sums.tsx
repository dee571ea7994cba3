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

/** What happened to an invoice since it was issued, and what that leaves owed: rows that add up. */
export function sumsSince({ total, credited, paid, onAccount, forgone, owed, state }: Invoice): Sum[] {
  const less = (label: string, amount: Amount): Sum[] =>
    amount.pence === 0 ? [] : [{ label, amount: { ...amount, pence: -amount.pence } }];
  const nothing = credited.pence === 0 && forgone.pence === 0;
  return [
    { label: 'To pay in all', amount: total, strong: true },
    ...less('Taken back by credit notes', credited),
    ...(nothing ? [{ label: 'Paid so far', amount: paid }] : less('Paid', paid)),
    ...(onAccount && onAccount.pence !== 0 ? [{ label: 'Of what was paid, on account', amount: onAccount }] : []),
    ...less('Written off', forgone),
    { label: state === 'written_off' || state === 'credited' ? 'Owed' : 'Still owed', amount: owed, strong: true },
  ];
}

/**
 * The VAT of a document, treatment by treatment; "VAT £0.00" where the oldest documents say no reason for none. Where
 * another party than the supplier writes the document, the supplier is named: the ground is in its words.
 */
export function vatSums({ vat, taxed }: Pick<Invoice, 'vat' | 'taxed'>, supplier?: string): Sum[] {
  const said = taxed.filter(({ rate, reason }) => rate > 0 || reason);
  if (said.length === 0) return [{ label: 'VAT', amount: vat }];
  return said.map(({ rate, reason, ground, net, vat: amount }) => ({
    label:
      rate > 0
        ? `VAT at ${rateText(rate)} on ${moneyText(net)}`
        : `${treatmentText({ rate, reason })}, on ${moneyText(net)}${groundText(ground, supplier)}`,
    amount,
  }));
}

function groundText(ground: string | undefined, supplier: string | undefined): string {
  if (!ground) return '';
  return supplier ? `. ${supplier} says: ${ground}` : `: ${ground}`;
}
