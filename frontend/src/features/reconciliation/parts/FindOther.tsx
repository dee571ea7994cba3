import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BankLinePage, CandidatePart, LinkAsk } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { readPounds } from '../../../ui/pounds';
import { Query } from '../../../ui/Query';
import { useFound } from '../queries';
import styles from '../reconciliation.module.css';

export interface FindOtherProps {
  page: BankLinePage;
  busy: boolean;
  onLink: (ask: LinkAsk) => void;
}

/** Links a line, or a part of it, to an invoice that a person looks up, or puts it on account of its payer. */
export function FindOther({ page, busy, onLink }: FindOtherProps) {
  const [typed, setTyped] = useState('');
  const [amount, setAmount] = useState((page.rest.pence / 100).toFixed(2));
  const pence = readPounds(amount);
  const wrong = pence === null || pence <= 0 || pence > page.rest.pence;
  return (
    <section className={styles.find} aria-label="Another invoice or payer">
      <h3>Another invoice or payer</h3>
      <TextInput
        label="Number of an invoice, or name of a payer"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label="How much of the line"
        leftSection="£"
        inputMode="decimal"
        w="14rem"
        value={amount}
        error={wrong ? `Enter at most ${moneyText(page.rest)}` : undefined}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      {typed.trim().length > 1 && (
        <Results line={page.id} typed={typed} pence={wrong ? 0 : pence} busy={busy} onLink={onLink} />
      )}
    </section>
  );
}

type ResultsProps = Omit<FoundProps, 'part'> & { line: string; typed: string };

function Results({ line, typed, ...rest }: ResultsProps) {
  return (
        <Query query={useFound(line, typed)} what="the invoices">
          {({ items }) =>
            items.length === 0 ? (
              <p>No invoice is owed that has this in its number or payer.</p>
            ) : (
              <ul className={styles.found}>
                {items.map((each) => (
                  <li key={each.invoiceId}>
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
  /** How much is to be linked; nought where what is typed is no such sum. */
  pence: number;
  busy: boolean;
  onLink: (ask: LinkAsk) => void;
}

function Found({ part, pence, busy, onLink }: FoundProps) {
  const { invoiceId = '', number = '', party = '', partyName = '', owed } = part;
  const most = Math.min(pence, owed?.pence ?? 0);
  const sum = { pence: most, currency: 'GBP' as const };
  const all = { pence, currency: 'GBP' as const };
  return (
    <>
      <p>
        <strong>{number}</strong> {partyName}
        {owed && `, ${moneyText(owed)} owed`}
      </p>
      <div className={styles.others}>
        <Button
          variant="default"
          disabled={most <= 0 || busy}
          onClick={() => onLink({ kind: 'invoice', invoiceId, amount: sum })}
        >
          Link {moneyText(sum)} to {number}
        </Button>
        <Button
          variant="default"
          disabled={pence <= 0 || busy}
          onClick={() => onLink({ kind: 'onaccount', party, amount: all })}
        >
          {moneyText(all)} on account of {partyName}
        </Button>
      </div>
    </>
  );
}
