import { Link, useParams } from 'react-router';
import type { SelfBill as SelfBillData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText, Money } from '../../../ui/Figures';
import { Awaited } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Credited } from '../parts/Credited';
import { Downloads } from '../parts/Downloads';
import { LineTable } from '../parts/LineTable';
import { PaidOuts } from '../parts/PaidOuts';
import { PaySelfBill } from '../parts/PaySelfBill';
import { vatSums, Sums } from '../parts/Sums';
import { useESelfBill } from '../queries/eInvoices';
import { useAgreementOf, useSelfBill, useSelfBillFile } from '../queries/selfBills';
import styles from '../billing.module.css';

/** One self-bill: what the leader's school is owed, and where it comes from. */
export default function SelfBill() {
  const { id = '' } = useParams();
  const file = useSelfBillFile(id);
  const electronic = useESelfBill(id);
  const say = useSay();
  return (
    <Query whole query={useSelfBill(id)} what="the self-bill">
      {(bill) => (
        <Page
          title={`Self-bill ${bill.number}`}
          crumbs={[{ label: 'Self-bills', to: '/self-bills' }]}
          lead={<Standing bill={bill} />}
          actions={<Downloads number={bill.number} pdf={file} electronic={electronic} />}
        >
          {bill.creditNotes.map((note) => (
            <Credited key={note.id} note={note} opens={note.number.startsWith('SC') || bill.mayReadInvoice === true} />
          ))}
          <Paper bill={bill} />
          <PaidOuts bill={bill} />
          {bill.whyNot && (
            <div data-screen-only>
              <Notice tone="plain" title="Somebody else pays this">
                <p>{bill.whyNot}</p>
              </Notice>
            </div>
          )}
          {bill.mayPayOut && <PaySelfBill key={bill.owed.pence} bill={bill} onDone={say} />}
          <Origin bill={bill} />
        </Page>
      )}
    </Query>
  );
}

function Standing({ bill }: { bill: SelfBillData }) {
  const { credited, homeName, issuerName, owed, leaderName, lastPaid, waits } = bill;
  if (credited && owed.pence === 0)
    return <p>Taken back with the invoice that it was made with. Nothing is owed.</p>;
  if (owed.pence === 0)
    return (
      <p>
        {issuerName} has paid {homeName} for support by {leaderName}
        {lastPaid && (
          <>
            {' on '}
            <DateText value={lastPaid} />
          </>
        )}
        .
      </p>
    );
  return (
    <>
      {owed.pence > 0 && (
        <p>
          {issuerName} owes {homeName} <Money amount={owed} /> for support by {leaderName}.
        </p>
      )}
      {waits && <p>{waits}</p>}
    </>
  );
}

function Paper({ bill }: { bill: SelfBillData }) {
  const { brokerage, support, net, total, credited } = bill;
  const kept = brokerage.pence > 0;
  return (
    <Card title="The self-bill">
      <dl className={styles.facts}>
        <dt>For</dt>
        <dd>
          {bill.homeName} (URN {bill.homeUrn}){bill.homeVatNumber && `, VAT number ${bill.homeVatNumber}`}
        </dd>
        {bill.homePayee?.accountNumber && (
          <>
            <dt>Paid into</dt>
            <dd>{[bill.homePayee.accountName, bill.homePayee.sortCode, bill.homePayee.accountNumber].join(', ')}</dd>
          </>
        )}
        <dt>Drawn up by</dt>
        <dd>{bill.issuerName}</dd>
        <dt>On</dt>
        <dd>
          <DateText value={bill.issuedAt} />
        </dd>
      </dl>
      <LineTable caption="What it is for" lines={bill.lines} {...(kept && { net: 'After brokerage' })} />
      <Sums
        sums={[
          ...(kept
            ? [
                { label: 'Price of the support', amount: support },
                { label: 'Brokerage, kept by the partnership', amount: { ...brokerage, pence: -brokerage.pence } },
              ]
            : []),
          { label: 'Before VAT', amount: net },
          ...vatSums(bill, bill.homeName),
          { label: credited ? 'In all, taken back' : 'In all', amount: total, strong: true },
        ]}
      />
    </Card>
  );
}

/** The way back to the invoice and the thread, for those who may see them. */
function Origin({ bill }: { bill: SelfBillData }) {
  const { mayReadInvoice, mayReadAgreement } = bill;
  if (!mayReadInvoice && !mayReadAgreement) return null;
  return (
    <div data-screen-only>
      <Card title="Where it comes from">
        <ul>
          {mayReadInvoice && (
            <li>
              <Link to={`/invoices/${bill.invoiceId}`}>The invoice that it was made with</Link>
            </li>
          )}
          {mayReadAgreement &&
            [bill.agreementId, ...(bill.moreAgreements ?? [])].map((id) => <Thread key={id} agreementId={id} />)}
        </ul>
      </Card>
    </div>
  );
}

function Thread({ agreementId }: { agreementId: string }) {
  const { data, isLoading } = useAgreementOf(agreementId);
  if (isLoading)
    return (
      <li>
        <Awaited />
      </li>
    );
  if (!data) return null;
  return (
    <li>
      <Link to={`/enquiries/${data.enquiryId}`}>{`Agreement ${data.ref} with ${data.buyerName}, and its visits`}</Link>
    </li>
  );
}
