import { Button } from '@mantine/core';
import type { BankCandidate } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { owedWords, partWords } from '../words';
import { Sentences } from './Sentences';
import styles from '../reconciliation.module.css';

export interface ProposedProps {
  candidate: BankCandidate;
  busy: boolean;
  onTake: () => void;
}

/** What a line may be for: one document, or several together. */
export function Proposed({ candidate: { parts, about, sentences }, busy, onTake }: ProposedProps) {
  const [first] = parts;
  if (!first) return null;
  return (
    <div className={styles.candidate}>
      {parts.length === 1 ? (
        <>
          <strong>{first.number ?? about.join(', ')}</strong> {first.partyName}
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
      <Button loading={busy} onClick={onTake}>
        {parts.length === 1
          ? `Link ${moneyText(first.amount)} to ${first.number ?? 'the account'}`
          : `Link all ${parts.length}`}
      </Button>
    </div>
  );
}
