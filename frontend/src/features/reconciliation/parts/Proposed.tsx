import { Button } from '@mantine/core';
import type { BankCandidate, LinkAsk } from '../../../api/types';
import { dateText, moneyText } from '../../../ui/format';
import { askedBack, asLinks, payingNext } from '../asks';
import { overWords, owedWords, partWords } from '../words';
import { Sentences } from './Sentences';
import styles from '../reconciliation.module.css';

export interface ProposedProps {
  candidate: BankCandidate;
  /** 0 is the first. */
  nth: number;
  busy: boolean;
  /** It can be taken by now. */
  settled: boolean;
  /** The line may also be a payment of the same document that was recorded by hand. */
  further: boolean;
  onTake: (asks: LinkAsk[]) => void;
}

/** What a line may be for: one document, several together, or another line that cancels it. */
export function Proposed({ candidate, nth, busy, settled, further, onTake }: ProposedProps) {
  const { parts, about, sentences } = candidate;
  const [first] = parts;
  if (!first) return null;
  const over = parts.find(({ kind }) => kind === 'onaccount');
  return (
    <div className={styles.candidate}>
      {nth < 9 && <kbd className={styles.key}>{nth === 0 ? 'Enter' : nth + 1}</kbd>}
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
        <Over candidate={candidate} over={over.amount} busy={busy} settled={settled} onTake={onTake} />
      ) : (
        <Button loading={busy} disabled={!settled} onClick={() => onTake(asLinks(candidate))}>
          {parts.length > 1 ? `Link all ${parts.length}` : takes(first, further)}
        </Button>
      )}
    </div>
  );
}

/** What the button of a candidate with one part says. */
function takes({ kind, amount, number, recorded }: BankCandidate['parts'][number], further: boolean): string {
  if (kind === 'returned') return 'These two cancel each other';
  if (recorded) return `It is the payment recorded as of ${dateText(recorded)}`;
  const link = `Link ${moneyText(amount)} to ${number ?? 'the account'}`;
  return further ? `It is a further payment: ${link.charAt(0).toLowerCase()}${link.slice(1)}` : link;
}

type OverProps = Omit<ProposedProps, 'nth' | 'further'> & { over: BankCandidate['parts'][number]['amount'] };

/** What becomes of what came too much: each is one press, and links the whole line. */
function Over({ candidate, over, busy, settled, onTake }: OverProps) {
  const { next } = candidate;
  return (
    <>
      <p>{overWords.why}</p>
      <div className={styles.others}>
        <Button loading={busy} disabled={!settled} onClick={() => onTake(asLinks(candidate))}>
          {overWords.stays(over)}
        </Button>
        {next.length > 0 && (
          <Button variant="default" disabled={busy || !settled} onClick={() => onTake(payingNext(candidate))}>
            {overWords.next(next)}
          </Button>
        )}
        <Button variant="default" disabled={busy || !settled} onClick={() => onTake(askedBack(candidate))}>
          {overWords.back(over)}
        </Button>
      </div>
    </>
  );
}
