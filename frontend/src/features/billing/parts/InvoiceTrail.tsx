import { Link } from 'react-router';
import type { Invoice } from '../../../api/types';
import { dateText, halfDaysText, moneyText } from '../../../ui/format';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import { isOwed } from '../words';
import { UndoReceipt } from './UndoReceipt';

/** From the agreement and its visits to the last payment, oldest first. */
export function InvoiceTrail({ invoice }: { invoice: Invoice }) {
  return (
    <Timeline
      label="From the agreement to the payment"
      events={[...agreed(invoice), delivered(invoice), issued(invoice), ...between(invoice), end(invoice)]}
    />
  );
}

function agreed({ agreements, buyerName, payerName }: Invoice): TimelineEvent[] {
  return agreements.map(({ agreementId, agreementRef, leaderName, enquiryId, mayReadThread }) => ({
    id: `agreement ${agreementId}`,
    title: `Agreement ${agreementRef}`,
    state: 'done',
    who: `${buyerName ?? payerName} and ${leaderName}`,
    body: mayReadThread && (
      <Link to={`/enquiries/${enquiryId}`} data-screen-only>
        From enquiry to agreement, the whole thread
      </Link>
    ),
  }));
}

/** A visit is counted once, whatever lines it has; not one cancelled late, or of which only expenses are here. */
function deliveredText(lines: Invoice['lines'], halfDays: number): string {
  const held = new Set(lines.filter((line) => line.halfDays > 0).flatMap(({ visitId }) => visitId ?? []));
  if (held.size === 0) return 'Visits, as the lines say';
  return `${held.size === 1 ? '1 visit' : `${held.size} visits`} signed off, ${halfDaysText(halfDays)} in all`;
}

function delivered({ lines, halfDays, agreements }: Invoice): TimelineEvent {
  const [only] = agreements.length === 1 ? agreements : [];
  return {
    id: 'visits',
    title: deliveredText(lines, halfDays),
    state: 'done',
    body: only?.mayReadThread && (
      <Link to={`/enquiries/${only.enquiryId}`} data-screen-only>
        The visits, with what was done
      </Link>
    ),
  };
}

function issued({ number, issuedAt, issuerName, total, selfBills, beside, brokerageOf }: Invoice): TimelineEvent {
  return {
    id: 'issued',
    title: `Invoice ${number} issued for ${moneyText(total)}`,
    state: 'done',
    at: issuedAt,
    who: issuerName,
    body: (
      <>
        {selfBills.map(({ id, homeName }) => (
          <p key={id} data-screen-only>
            <Link to={`/self-bills/${id}`}>
              {selfBills.length > 1 ? `What ${homeName} is owed for it` : 'What the leader’s school is owed for it'}
            </Link>
          </p>
        ))}
        {beside && (
          <p data-screen-only>
            <Link to={`/invoices/${beside.id}`}>
              {brokerageOf
                ? `Invoice ${beside.number} of ${beside.issuerName}, whose brokerage this is`
                : `Invoice ${beside.number} of ${beside.issuerName} for its brokerage`}
            </Link>
          </p>
        )}
      </>
    ),
  };
}

type Dated = TimelineEvent & { at: string };

/** What the payer said, what came and what was taken back, as it happened. */
function between(invoice: Invoice): TimelineEvent[] {
  const { notices, payments, creditNotes, payerName, issuerName, mayUndoReceipt } = invoice;
  const said = notices.map(({ at, on, reference }, index): Dated => ({
    id: `notice ${index}`,
    title: `Said to be paid on ${dateText(on)}`,
    state: 'done',
    at,
    who: payerName,
    body: `Reference ${reference}`,
  }));
  const came = payments.map(
    ({ id, amount, method, receivedOn, reference, recordedAt, undoneAt, byHand }): Dated => ({
      id,
      title:
        method === 'on_account'
          ? `${moneyText(amount)} taken from what was on account, on ${dateText(receivedOn)}`
          : `${moneyText(amount)} ${undoneAt ? 'recorded as received' : 'received'} ${
              method === 'card' ? 'by card' : 'by bank transfer'
            } on ${dateText(receivedOn)}`,
      state: 'done',
      at: recordedAt,
      who: `Recorded by ${issuerName}`,
      body: (
        <>
          {reference ? `On the statement as ${reference}` : undefined}
          {undoneAt && ' It was taken back.'}
          {mayUndoReceipt && byHand && <UndoReceipt payment={{ id, amount }} />}
        </>
      ),
    }),
  );
  const undone = payments.flatMap(({ id, amount, undoneAt, undoneWhy }): Dated[] =>
    undoneAt
      ? [
          {
            id: `${id} undone`,
            title: `The payment of ${moneyText(amount)} was taken back`,
            state: 'done',
            at: undoneAt,
            who: issuerName,
            body: undoneWhy,
          },
        ]
      : [],
  );
  const back = creditNotes.map(({ id, number, amount, issuedAt, issuedBy, reason }): Dated => ({
    id,
    title: `${moneyText(amount)} taken back`,
    state: 'done',
    at: issuedAt,
    who: issuedBy ?? issuerName,
    body: (
      <>
        <Link to={`/credit-notes/${id}`}>Credit note {number}</Link>: {reason}
      </>
    ),
  }));
  return [...said, ...came, ...undone, ...back, ...dealt(invoice)].sort((a, b) => a.at.localeCompare(b.at));
}

/** What was asked and answered, reminded of and written off. */
function dealt({ queries, reminders, writeOffs, payerName, issuerName }: Invoice): Dated[] {
  return [
    ...queries.flatMap(({ at, byName, words, answer, answeredAt, answeredByName }) => [
      dated(`query ${at}`, `${payerName} asked`, at, byName, words),
      ...(answeredAt ? [dated(`answer ${at}`, `${issuerName} answered`, answeredAt, answeredByName, answer)] : []),
    ]),
    ...reminders.map(({ at, owed }) => dated(`reminder ${at}`, `Reminded: ${moneyText(owed)} was owed`, at, issuerName)),
    ...writeOffs.flatMap(writtenOff),
  ];
}

function writtenOff(off: Invoice['writeOffs'][number]): Dated[] {
  const refused = off.state === 'refused';
  const decided = refused ? 'It stays owed' : `${off.amount ? moneyText(off.amount) : 'It'} was written off`;
  return [
    dated(`write-off ${off.at}`, 'A write-off was asked for', off.at, off.byName, off.reason),
    ...(off.decidedAt
      ? [dated(`decided ${off.at}`, decided, off.decidedAt, off.decidedByName, refused ? off.why : undefined)]
      : []),
    ...(off.endedAt ? [dated(`ended ${off.at}`, 'It is owed again', off.endedAt, off.endedByName, off.why)] : []),
  ];
}

function dated(id: string, title: string, at: string, who: string | undefined, body?: string): Dated {
  return { id, title, state: 'done', at, who, body };
}

function end(invoice: Invoice): TimelineEvent {
  const { owed, dueOn, payerName, paidAt, state } = invoice;
  if (isOwed(invoice)) {
    return { id: 'end', title: `${moneyText(owed)} to be paid by ${dateText(dueOn)}`, state: 'now', who: payerName };
  }
  if (state === 'credited') return { id: 'end', title: 'Credited: nothing is owed', state: 'done' };
  if (state === 'written_off') return { id: 'end', title: 'Written off: nothing is owed', state: 'done' };
  return { id: 'end', title: 'Paid in full', state: 'done', at: paidAt };
}
