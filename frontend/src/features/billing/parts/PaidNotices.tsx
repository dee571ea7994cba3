import type { Invoice } from '../../../api/types';
import { DateText, Money } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';

/** What the buyer says it paid, for the issuer to look for on the statement. */
export function PaidNotices({ invoice: { notices, payerName } }: { invoice: Invoice }) {
  if (notices.length === 0) return null;
  return (
    <Notice tone="waiting" title={`${payerName} says that it paid`}>
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
export function Overpaid({ invoice: { overpaid, payerName } }: { invoice: Invoice }) {
  if (!overpaid || overpaid.pence === 0) return null;
  return (
    <Notice tone="waiting" title="More came than was owed">
      <p>
        <Money amount={overpaid} /> belongs back to {payerName}.
      </p>
    </Notice>
  );
}

const movedText: Record<NonNullable<Invoice['movements']>[number]['kind'], string> = {
  refund: 'was given back',
  dispute: 'is disputed by the school’s bank',
  credit_note: 'was credited by a credit note made there',
  balance: 'was paid from a credit that the school has there',
};

/** Money that moved at Stripe without Lateral, for a person to look at. */
export function Movements({ invoice: { movements } }: { invoice: Invoice }) {
  if (!movements || movements.length === 0) return null;
  return (
    <Notice tone="waiting" title="Money moved at Stripe without Lateral">
      <ul>
        {movements.map(({ gatewayId, kind, amount, status, at }) => (
          <li key={`${kind} ${gatewayId}`}>
            <Money amount={amount} /> {movedText[kind]} ({gatewayId}, {status}; seen on <DateText value={at} />)
          </li>
        ))}
      </ul>
      <p>It is not in the books here. Please look at it at Stripe, and put it right in your accounts.</p>
    </Notice>
  );
}
