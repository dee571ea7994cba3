import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText, Money } from '../../../ui/Figures';
import { Account, Parties } from './Parties';
import { LineTable } from './LineTable';
import { sumsSince, vatSums, Sums } from './Sums';
import { isOwed } from '../words';
import styles from '../billing.module.css';

/** The invoice as it stands on paper. */
export function InvoicePaper({ invoice }: { invoice: Invoice }) {
  const { payee, number, issuedAt, dueOn, purchaseOrder, orderCovers, agreementRef } = invoice;
  return (
    <Card title="The invoice">
      <dl className={styles.facts}>
        <Parties {...invoice} address={payee?.address} vatNumber={payee?.vatNumber} />
        <dt>Number</dt>
        <dd>{number}</dd>
        <dt>Issued</dt>
        <dd>
          <DateText value={issuedAt} />
        </dd>
        <dt>To be paid by</dt>
        <dd>
          <DateText value={dueOn} />
        </dd>
        <dt>Purchase order</dt>
        <dd>
          {purchaseOrder ?? 'None was given'}
          {orderCovers && `. It came after ${orderCovers.join(', ')}, which it covers too.`}
        </dd>
        <dt>Agreement</dt>
        <dd>{agreementRef}</dd>
      </dl>
      <LineTable caption="What it is for" lines={invoice.lines} />
      <Sums
        sums={[
          { label: 'Before VAT', amount: invoice.net },
          ...vatSums(invoice),
          ...sumsSince(invoice),
        ]}
      />
      {isOwed(invoice) && payee?.accountNumber && (
        <div data-paper-only>
          <h3>How to pay</h3>
          <p>
            Pay <Money amount={invoice.owed} /> by bank transfer, with the reference {number}.
          </p>
          <Account payee={payee} />
        </div>
      )}
    </Card>
  );
}
