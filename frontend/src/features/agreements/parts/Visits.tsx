import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Thread, Visit } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText, HalfDays, Money } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { Quoted } from '../../../ui/Quoted';
import { partOfDay, whenText } from '../../diary';
import { paysText } from '../quote';
import { visitWord } from '../words';
import styles from '../agreements.module.css';

interface VisitsProps {
  thread: Thread;
  /** What can be done about any of these, a visit and the wish to move it. */
  buttonsFor: (ids: string[]) => ReactNode;
}

/** The visits of an agreement by date, each with what was recorded, asked and signed. */
export function Visits({ thread, buttonsFor }: VisitsProps) {
  const { visits, tally } = thread;
  if (!tally) return null;
  return (
    <Card title="Visits">
      <p className={styles.quiet}>{countText(tally)}</p>
      {visits.map((visit) => (
        <VisitView key={visit.id} visit={visit} thread={thread} buttonsFor={buttonsFor} />
      ))}
    </Card>
  );
}

function countText({ held, signedOff, cancelled }: NonNullable<Thread['tally']>): string {
  return `${signedOff} of ${held} signed off${cancelled > 0 ? `, ${cancelled} cancelled` : ''}.`;
}

function VisitView({ visit, thread, buttonsFor }: VisitsProps & { visit: Visit }) {
  const { word, tone } = visitWord(visit);
  const named = useIsNamed(visit.id);
  const entry = useFocusWhen(named);
  const move = thread.moves.find(({ id }) => id === visit.moveId);
  return (
    <article ref={entry} tabIndex={-1} data-asked={named || undefined} className={styles.entry}>
      <div className={styles.heading}>
        <h3>
          <DateText value={visit.date} />, {partOfDay(visit.slots)}
        </h3>
        <Status tone={tone}>{word}</Status>
      </div>
      <p>
        <HalfDays count={visit.halfDays} />, for: {visit.objective}
      </p>
      {visit.lacking.length > 0 && (
        <p>
          <Status tone="waiting">Checks not complete</Status> {visit.lacking.join(' ')}
        </p>
      )}
      {move && <Moving move={move} thread={thread} />}
      {visit.record && <Quoted label="What was done" text={visit.record} />}
      {visit.claim && <Claimed claim={visit.claim} />}
      {visit.query && <Quoted label="What the school asked" text={visit.query} />}
      {visit.late && (
        <p>
          <Status tone="waiting">Cancelled late</Status> {paysText(visit.quote)} is due for it.{' '}
          {visit.mayReadInvoice && visit.invoiceId && <Link to={`/invoices/${visit.invoiceId}`}>See the invoice</Link>}
        </p>
      )}
      {visit.note && <Quoted label="Why it was cancelled" text={visit.note} />}
      {visit.signedOffAt && (
        <p className={styles.quiet}>
          Signed off on <DateText value={visit.signedOffAt} time />.{' '}
          {visit.mayReadInvoice && visit.invoiceId && <Link to={`/invoices/${visit.invoiceId}`}>See the invoice</Link>}
        </p>
      )}
      {buttonsFor([visit.id, ...(move ? [move.id] : [])])}
    </article>
  );
}

/** Travel and expenses that are claimed, and why the school said no to them. */
function Claimed({ claim: { sum, words, refused } }: { claim: NonNullable<Visit['claim']> }) {
  return (
    <>
      <p>
        Expenses: <Money amount={sum} /> for {words}.{' '}
        {refused && <Status tone="waiting">Refused</Status>}
      </p>
      {refused && <Quoted label="Why the school said no to the expenses" text={refused} />}
    </>
  );
}

/** Whether the address names the visit, as "?on=visit_1" of a row at home does, and no form of it. */
function useIsNamed(id: string): boolean {
  const [params] = useSearchParams();
  return params.get('on') === id && !params.has('do');
}

function useFocusWhen(named: boolean) {
  const entry = useRef<HTMLElement>(null);
  useEffect(() => {
    if (named) entry.current?.focus();
  }, [named]);
  return entry;
}

/** That a visit is asked to be moved, and who has not answered yet. */
function Moving({ move, thread: { leader, asking } }: { move: Thread['moves'][number]; thread: Thread }) {
  const school = asking.name ?? 'the school';
  const other = move.by === 'leader' ? school : leader.name;
  const open = [move.otherYes ? '' : other, move.homeYes ? '' : `the head of ${leader.homeName}`].filter(Boolean);
  return (
    <p>
      <Status tone="waiting">To be moved</Status> To {whenText(move.to)}, once {open.join(' and ')}{' '}
      {open.length > 1 ? 'have' : 'has'} said yes.
    </p>
  );
}
