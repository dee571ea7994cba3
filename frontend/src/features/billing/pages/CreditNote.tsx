import { Link, useParams } from 'react-router';
import type { CreditNote as CreditNoteData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText, Money } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Downloads } from '../parts/Downloads';
import { LineTable } from '../parts/LineTable';
import { Parties } from '../parts/Parties';
import { Sums, vatSums } from '../parts/Sums';
import { useECreditNote } from '../queries/eInvoices';
import { useCreditNote, useCreditNoteFile } from '../queries/invoices';
import styles from '../billing.module.css';

/** One credit note: which invoice it takes back, why, and line by line. */
export default function CreditNote() {
  const { id = '' } = useParams();
  const file = useCreditNoteFile(id);
  const electronic = useECreditNote(id);
  return (
    <Query whole query={useCreditNote(id)} what="the credit note">
      {(note) => (
        <Page
          title={`Credit note ${note.number}`}
          crumbs={[
            note.selfBillId ? { label: 'Self-bills', to: '/self-bills' } : { label: 'Invoices', to: '/invoices' },
            { label: note.ofNumber, to: paperOf(note) },
          ]}
          lead={<Standing note={note} />}
          actions={<Downloads number={note.number} pdf={file} electronic={electronic} />}
        >
          <Paper note={note} />
        </Page>
      )}
    </Query>
  );
}

/** The way to the document that it takes back from. */
function paperOf({ selfBillId, invoiceId }: CreditNoteData): string {
  return selfBillId ? `/self-bills/${selfBillId}` : `/invoices/${invoiceId}`;
}

function Standing({ note }: { note: CreditNoteData }) {
  const { payerName, issuerName, ofNumber, credited, whole, onAccount } = note;
  return (
    <p>
      {issuerName} took back <Money amount={credited} /> of <span className="figures">{ofNumber}</span> to {payerName}.{' '}
      {whole ? 'Nothing is owed on it.' : 'The rest of it stands.'}
      {onAccount && (
        <>
          {' '}
          <Money amount={onAccount} /> of it was paid already, and is on account.
        </>
      )}
    </p>
  );
}

function Paper({ note }: { note: CreditNoteData }) {
  return (
    <Card title="The credit note">
      <dl className={styles.facts}>
        <Parties {...note} address={note.issuerAddress} vatNumber={note.issuerVatNumber} />
        <dt>Number</dt>
        <dd>{note.number}</dd>
        <dt>Issued</dt>
        <dd>
          <DateText value={note.issuedAt} />
          {note.issuedBy && ` by ${note.issuedBy}`}
        </dd>
        <dt>Takes back</dt>
        <dd>
          {note.selfBillId ? 'Self-bill' : 'Invoice'} <Link to={paperOf(note)}>{note.ofNumber}</Link> of{' '}
          <DateText value={note.ofIssuedAt} />
        </dd>
        <dt>Reason</dt>
        <dd>{note.reason}</dd>
        <dt>Purchase order</dt>
        <dd>{note.purchaseOrder ?? 'None was given'}</dd>
        <dt>Agreement</dt>
        <dd>{note.agreementRef}</dd>
      </dl>
      <LineTable caption="What is taken back" lines={note.lines} />
      <Sums
        sums={[
          { label: 'Before VAT', amount: note.net },
          ...vatSums(note),
          { label: 'Credited in all', amount: note.total, strong: true },
        ]}
      />
    </Card>
  );
}
