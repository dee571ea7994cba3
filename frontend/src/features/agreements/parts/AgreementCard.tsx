import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Agreement, Thread } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Status } from '../../../ui/Status';
import type { Fact } from '../../../ui/Facts';
import { TermsView } from './TermsView';
import { useAgreementPdf } from '../queries';
import { agreementWord } from '../words';
import styles from '../agreements.module.css';

interface AgreementCardProps {
  agreement: Agreement;
  changes: Thread['changes'];
  /** What can be done about the agreement. */
  buttons: ReactNode;
}

/** What the two schools agreed, as a page and as a PDF, with the order that is to be quoted. */
export function AgreementCard({ agreement, changes, buttons }: AgreementCardProps) {
  const { word, tone } = agreementWord(agreement);
  return (
    <Card title={`Agreement ${agreement.ref}`}>
      <div className={styles.heading}>
        <Status tone={tone}>{word}</Status>
        <p className={styles.quiet}>
          Agreed by {agreement.agreedByName}, <DateText value={agreement.agreedAt} time />
        </p>
      </div>
      {agreement.note && <blockquote className={styles.quote}>{agreement.note}</blockquote>}
      <TermsView terms={agreement} before={parties(agreement)} after={payment(agreement)} />
      <Changed changes={changes} />
      <div className={styles.buttons} data-screen-only>
        <Pdf agreement={agreement} />
        {buttons}
      </div>
    </Card>
  );
}

/** What is other than it was agreed: when, what and by whom. */
function Changed({ changes }: { changes: Thread['changes'] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>What was changed since</h3>
      <ul>
        {changes.map(({ visitId, at, sentence, note }) => (
          <li key={visitId + sentence}>
            {at && (
              <>
                <DateText value={at} />:{' '}
              </>
            )}
            {sentence}
            {note && ` They wrote: “${note}”`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function parties({ buyerName, leaderName, homeName }: Agreement): Fact[] {
  return [
    { label: 'Supported', value: buyerName },
    { label: 'Leader', value: `${leaderName}, ${homeName}` },
  ];
}

function payment({ total, paymentDays, purchaseOrder, ...agreement }: Agreement): Fact[] {
  if (total.pence === 0) return [];
  const { invoiced, raising, raisingWords = '' } = agreement;
  const changed = { label: invoiced ? 'Invoices, by the seller’s later word' : 'Invoices', value: `Drafted ${raisingWords}` };
  return [
    ...(raising === invoiced ? [] : [changed]),
    { label: 'Paid within', value: `${paymentDays} days of the invoice` },
    { label: 'Purchase order', value: purchaseOrder ?? 'None yet' },
  ];
}

function Pdf({ agreement }: { agreement: Agreement }) {
  const save = useAgreementPdf(agreement);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    setError(null);
    await save().catch(setError);
    setBusy(false);
  }
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => void run()}>
        Save as PDF
      </Button>
      {error !== null && <ProblemNotice error={error} what="The PDF could not be made" />}
    </>
  );
}
