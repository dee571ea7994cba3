import type { CreditedWith } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DownloadButton } from '../../../ui/DownloadButton';
import { DateText, Money } from '../../../ui/Figures';
import { Numbered } from './Numbered';
import { useCreditNoteFile } from '../queries/invoices';
import styles from '../billing.module.css';

export interface CreditedProps {
  note: CreditedWith;
  /** The person may read the credit note itself. */
  opens: boolean;
}

/** With which credit note a document was taken back, when, by whom and why. */
export function Credited({ note, opens }: CreditedProps) {
  const { id, number, amount, issuedAt, issuedBy, reason } = note;
  const file = useCreditNoteFile(id);
  return (
    <Card title={`Taken back with ${number}`}>
      <dl className={styles.facts}>
        <dt>Credit note</dt>
        <dd>{opens ? <Numbered to={`/credit-notes/${id}`} number={number} /> : number}</dd>
        <dt>Issued</dt>
        <dd>
          <DateText value={issuedAt} />
          {issuedBy && ` by ${issuedBy}`}
        </dd>
        <dt>Taken back</dt>
        <dd>
          <Money amount={amount} />
        </dd>
        <dt>Reason</dt>
        <dd>{reason}</dd>
      </dl>
      {opens && (
        <div data-screen-only>
          <DownloadButton label="Download the credit note" name={`${number}.pdf`} read={file} />
        </div>
      )}
    </Card>
  );
}
