import { Button } from '@mantine/core';
import type { BankCandidate, LinkAsk } from '../../../api/types';
import { dateText, moneyText } from '../../../ui/format';
import { askedBack, asLinks, payingNext } from '../asks';
import { overWords, owedWords, partWords } from '../words';
import { Sentences } from './Sentences';
import styles from '../reconciliation.module.css';

export interface ProposedProps {
  candidate: BankCandidate;
  busy: boolean;
  onTake: (asks: LinkAsk[]) => void;
}

/** What a line may be for: one document, several together, or another line that cancels it. */
export function Proposed({ candidate, busy, onTake }: ProposedProps) {
  const { parts, about, sentences } = candidate;
  const [first] = parts;
  if (!first) return null;
  const over = parts.find(({ kind }) => kind === 'onaccount');
  return (
    <div className={styles.candidate}>
      {parts.length === 1 ? (
        <>
          <strong>{first.number ?? about.join(', ')}</strong> {first.partyName}
          {first.kind === 'returned' && first.issued && `, ${dateText(first.issued)}`}
          {first.owed && `, ${owedWords(first.kind, first.owed)}`}
        </>
      ) : (
        <ul>
          {parts.map((each) => (
            <li key={each.invoiceId ?? each.selfBillId ?? each.refundId ?? each.party}>
              {moneyText(each.amount)}: {partWords(each)}
            </li>
          ))}
        </ul>
      )}
      <Sentences all={sentences} />
      {over ? (
        <Over candidate={candidate} over={over.amount} busy={busy} onTake={onTake} />
      ) : (
        <Button loading={busy} onClick={() => onTake(asLinks(candidate))}>
          {parts.length > 1 ? `Link all ${parts.length}` : takes(first)}
        </Button>
      )}
    </div>
  );
}

/** What the button of a candidate with one part says. */
function takes({ kind, amount, number }: BankCandidate['parts'][number]): string {
  return kind === 'returned' ? 'These two cancel each other' : `Link ${moneyText(amount)} to ${number ?? 'the account'}`;
}

/** What becomes of what came too much: each is one press, and links the whole line. */
function Over({ candidate, over, busy, onTake }: ProposedProps & { over: BankCandidate['parts'][number]['amount'] }) {
  const { next } = candidate;
  return (
    <>
      <p>{overWords.why}</p>
      <div className={styles.others}>
        <Button loading={busy} onClick={() => onTake(asLinks(candidate))}>
          {overWords.stays(over)}
        </Button>
        {next.length > 0 && (
          <Button variant="default" disabled={busy} onClick={() => onTake(payingNext(candidate))}>
            {overWords.next(next)}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => onTake(askedBack(candidate))}>
          {overWords.back(over)}
        </Button>
      </div>
    </>
  );
}
