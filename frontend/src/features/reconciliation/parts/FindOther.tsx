import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BankLinePage, CandidatePart, LinkAsk } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { readPounds } from '../../../ui/pounds';
import { Query } from '../../../ui/Query';
import { useFound } from '../queries';
import { leaveSearch, searchField } from '../lineFocus';
import { findWords, owedWords } from '../words';
import styles from '../reconciliation.module.css';

export interface FindOtherProps {
  page: BankLinePage;
  busy: boolean;
  onLink: (ask: LinkAsk) => void;
}

/**
 * Links a line, or a part of it, to a document that a person looks up: what came to an invoice, or on account of its
 * payer, and what left to a self-bill.
 */
export function FindOther({ page, busy, onLink }: FindOtherProps) {
  const left = page.rest.pence < 0;
  const most = { ...page.rest, pence: Math.abs(page.rest.pence) };
  const [typed, setTyped] = useState('');
  const [amount, setAmount] = useState((most.pence / 100).toFixed(2));
  const pence = readPounds(amount);
  const wrong = pence === null || pence <= 0 || pence > most.pence;
  const words = left ? findWords.left : findWords.came;
  return (
    <section className={styles.find} aria-label={words.title}>
      <h3>{words.title}</h3>
      <TextInput
        {...searchField}
        label={words.label}
        onKeyDown={({ key }) => key === 'Escape' && leaveSearch()}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label="How much of the line"
        leftSection="£"
        inputMode="decimal"
        w="14rem"
        value={amount}
        error={wrong ? `Enter at most ${moneyText(most)}` : undefined}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      {typed.trim().length > 1 && (
        <Results
          line={page.id}
          typed={typed}
          none={words.none}
          pence={wrong ? 0 : left ? -pence : pence}
          busy={busy}
          onLink={onLink}
        />
      )}
    </section>
  );
}

type ResultsProps = Omit<FoundProps, 'part'> & { line: string; typed: string; none: string };

function Results({ line, typed, none, ...rest }: ResultsProps) {
  return (
        <Query query={useFound(line, typed)} what="the documents">
          {({ items }) =>
            items.length === 0 ? (
              <p>{none}</p>
            ) : (
              <ul className={styles.found}>
                {items.map((each) => (
                  <li key={each.invoiceId ?? each.selfBillId ?? each.refundId ?? each.party}>
                    <Found part={each} {...rest} />
                  </li>
                ))}
              </ul>
            )
          }
        </Query>
  );
}

interface FoundProps {
  part: CandidatePart;
  /** How much is to be linked, with the sign of the line; nought where what is typed is no such sum. */
  pence: number;
  busy: boolean;
  onLink: (ask: LinkAsk) => void;
}

function Found({ part, pence, busy, onLink }: FoundProps) {
  const { kind, invoiceId = '', selfBillId = '', refundId = '', number = '', party = '', partyName = '', owed } = part;
  const sum = { pence: nearer(pence, owed?.pence ?? 0), currency: 'GBP' as const };
  const all = { pence, currency: 'GBP' as const };
  const asks: Partial<Record<typeof kind, LinkAsk>> = {
    self_bill: { kind: 'self_bill', selfBillId, amount: sum },
    refund: { kind: 'refund', refundId, amount: sum },
  };
  const ask = asks[kind] ?? { kind: 'invoice', invoiceId, amount: sum };
  return (
    <>
      <p>
        {number && <strong>{number} </strong>}
        {partyName}
        {owed && `, ${owedWords(kind, owed)}`}
        {kind === 'onaccount' && `, ${findWords.party}`}
      </p>
      <div className={styles.others}>
        {kind !== 'onaccount' && (
          <Button variant="default" disabled={sum.pence === 0 || busy} onClick={() => onLink(ask)}>
            Link {moneyText(sum)} to {number}
          </Button>
        )}
        {(kind === 'invoice' || kind === 'onaccount') && (
          <Button
            variant="default"
            disabled={pence <= 0 || busy}
            onClick={() => onLink({ kind: 'onaccount', party, amount: all })}
          >
            {moneyText(all)} on account of {partyName}
          </Button>
        )}
      </div>
    </>
  );
}

/** Which of two sums with one sign is nearer to nothing; nothing where their signs differ. */
function nearer(pence: number, owed: number): number {
  if (Math.sign(pence) !== Math.sign(owed)) return 0;
  return Math.abs(pence) < Math.abs(owed) ? pence : owed;
}
