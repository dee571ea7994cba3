import type { Invoice } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';

/** Says that a part of the invoice is to be credited: it was invoiced in advance and did not take place. */
export function NotDelivered({ toCredit = [], mayCredit, issuerName }: Invoice) {
  if (toCredit.length === 0) return null;
  const pence = toCredit.reduce((sum, { net }) => sum + net.pence, 0);
  const sum = moneyText({ pence, currency: 'GBP' });
  return (
    <Notice tone="waiting" title={`${sum} before VAT is to be credited`}>
      <p>
        It is for visits that were invoiced in advance and did not take place.{' '}
        {mayCredit ? 'The credit note is proposed below: read it, and issue it.' : `${issuerName} issues the credit note.`}
      </p>
    </Notice>
  );
}
