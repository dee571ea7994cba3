import type { Invoice } from '../../api/types';
import { DateText, Money } from '../../ui/Figures';
import { Notice } from '../../ui/Notice';

/** What the buyer says it paid, for the issuer to look for on the statement. */
export function PaidNotices({ invoice: { notices, buyerName } }: { invoice: Invoice }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="waiting" title={`${buyerName} says that it paid`}>
      <ul>
        {notices.map(({ on, reference, at }) => (
          <li key={at}>
            On <DateText value={on} />, reference “{reference}”
          </li>
        ))}
      </ul>
      <p>Look for it on the statement, and record here what came.</p>
    </Notice>
  );
}

/** More came than was owed, for the issuer to give back. */
export function Overpaid({ invoice: { overpaid, buyerName } }: { invoice: Invoice }) {
  if (!overpaid || overpaid.pence === 0) return null;
  return (
    <Notice tone="waiting" title="More came than was owed">
      <p>
        <Money amount={overpaid} /> belongs back to {buyerName}.
      </p>
    </Notice>
  );
}
