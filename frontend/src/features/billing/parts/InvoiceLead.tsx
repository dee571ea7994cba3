import type { Invoice } from '../../../api/types';
import { DateText, Money } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { dueText, invoiceWord, isOwed } from '../words';

/** Where an invoice stands, in a sentence. */
export function InvoiceLead({ invoice }: { invoice: Invoice }) {
  const { word, tone } = invoiceWord(invoice);
  return (
    <p>
      <Status tone={tone}>{word}</Status> <Standing invoice={invoice} />
    </p>
  );
}

function Standing({ invoice }: { invoice: Invoice }) {
  const { payerName, issuerName, owed, total, paid, paidOn, dueOn, overdue, state } = invoice;
  const { creditNotes, credited, forgone, onAccount } = invoice;
  if (isOwed(invoice)) {
    return (
      <>
        {payerName} owes {issuerName} <Money amount={owed} />
        {(state === 'part_paid' || credited.pence > 0) && (
          <>
            {' '}
            of <Money amount={total} />
          </>
        )}
        {credited.pence > 0 && (
          <>
            , of which <Money amount={credited} /> was taken back
          </>
        )}
        . {overdue ? 'It was to be paid by' : 'It is to be paid by'} <DateText value={dueOn} />,{' '}
        {dueText(invoice).replace('due ', '')}.
      </>
    );
  }
  if (state === 'credited') {
    return (
      <>
        Taken back whole by {creditNotes.length > 1 ? 'credit notes' : 'credit note'}{' '}
        <span className="figures">{creditNotes.map(({ number }) => number).join(', ')}</span>. Nothing is owed.
        {onAccount && onAccount.pence > 0 && (
          <>
            {' '}
            {payerName} had paid <Money amount={onAccount} /> of it, which is on account.
          </>
        )}
      </>
    );
  }
  if (state === 'written_off') {
    return (
      <>
        {issuerName} has written off <Money amount={forgone} />, and asks for it no more.
      </>
    );
  }
  return (
    <>
      {payerName} paid <Money amount={paid} /> to {issuerName}
      {paidOn && (
        <>
          ; it was complete on <DateText value={paidOn} />
        </>
      )}
      .
    </>
  );
}
