import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BankCandidate, BankLink, BankLinePage, LinkAsk } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { dateText, moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { asLink } from '../asks';
import { useBankLine, useLink, useLinkTogether } from '../queries';
import { linkWords, otherKinds } from '../words';
import { useDeskKeys } from '../useDeskKeys';
import { FindOther } from './FindOther';
import { Made } from './Made';
import { Proposed } from './Proposed';
import { Remember } from './Remember';
import { UndoLink } from './UndoLink';
import styles from '../reconciliation.module.css';

/** A link with what of its line a rule may well look for. */
export interface LastLink {
  link: BankLink;
  says: string;
}

export interface ChosenLineProps {
  /** None where no line is listed. */
  line: string | undefined;
  /** The link that was made last here, to undo or remember it. */
  last: LastLink | undefined;
  onLast: (last: LastLink | undefined) => void;
  /** Chooses the line that stands so many after this one. */
  onMove: (by: number) => void;
}

/** What the chosen line is for, and the candidates for what is left of it. */
export function ChosenLine({ line, last, onLast, onMove }: ChosenLineProps) {
  const [undoing, setUndoing] = useState<BankLink>();
  return (
    <div className={styles.chosen}>
      {last && (
        <Notice tone="good" title={`${linkWords(last.link)}: ${moneyText(last.link.amount)}`}>
          <div className={styles.others}>
            <Button variant="default" onClick={() => setUndoing(last.link)}>
              Undo
            </Button>
            <Remember link={last.link} says={last.says} />
          </div>
        </Notice>
      )}
      {line ? (
        <Line line={line} last={last} onLast={onLast} onMove={onMove} onUndo={setUndoing} />
      ) : (
        <NoLine last={last} onUndo={setUndoing} />
      )}
      {undoing && (
        <UndoLink
          link={undoing}
          onClose={() => setUndoing(undefined)}
          onDone={() => {
            setUndoing(undefined);
            onLast(undefined);
          }}
        />
      )}
    </div>
  );
}

/** After the last line the keys still undo. */
function NoLine({ last, onUndo }: Pick<LineProps, 'last' | 'onUndo'>) {
  useDeskKeys({ onMove: () => undefined, onLink: () => undefined, onUndo: () => last && onUndo(last.link) });
  return null;
}

type LineProps = Omit<ChosenLineProps, 'line'> & { line: string; onUndo: (link: BankLink) => void };

function Line({ line, ...rest }: LineProps) {
  return (
    <Query query={useBankLine(line)} what="the line">
      {(page) => <Shown page={page} {...rest} />}
    </Query>
  );
}

function Shown({ page, last, onLast, onMove, onUndo }: Omit<LineProps, 'line'> & { page: BankLinePage }) {
  const link = useLink();
  const together = useLinkTogether();
  const keyFor = useActionKey();
  const made = page.links.filter(({ state }) => state === 'made');
  const [first] = page.candidates;
  const busy = link.isPending || together.isPending;
  const error = link.error ?? together.error;
  const keep = (made: BankLink | undefined) => onLast(made && { link: made, says: page.says });
  const send = (body: LinkAsk) => {
    if (busy) return;
    const key = keyFor([page.id, page.rest, body, page.links.length]);
    link.mutate({ key, line: page.id, body }, { onSuccess: keep });
  };
  const take = ({ parts, advice }: BankCandidate) => {
    const asks = parts.map(asLink);
    const [only] = asks;
    if (busy || !only) return;
    if (asks.length === 1 && !advice) {
      send(only);
      return;
    }
    const key = keyFor([page.id, page.rest, asks, page.links.length]);
    together.mutate(
      { key, line: page.id, parts: asks, ...(advice ? { advice } : {}) },
      { onSuccess: ({ items }) => keep(items[0]) },
    );
  };
  useDeskKeys({
    onMove,
    onLink: () => first && take(first),
    onUndo: () => {
      const undone = made.at(-1) ?? last?.link;
      if (undone) onUndo(undone);
    },
  });
  return (
    <>
      <h2>
        {moneyText(page.amount)} on {dateText(page.on)}
      </h2>
      <p>{page.text}</p>
      {page.state === 'part' && <p>{moneyText(page.rest)} is left to explain.</p>}
      {error && <ProblemNotice error={error} what="The line is not linked" />}
      <Made links={made} says={page.says} onUndo={onUndo} />
      {page.candidates.map((each) => (
        <Proposed key={JSON.stringify(each.parts)} candidate={each} busy={busy} onTake={() => take(each)} />
      ))}
      {page.state !== 'explained' && (
        <>
          {page.candidates.length === 0 && <p>Nothing here speaks for any invoice.</p>}
          <div className={styles.others}>
            {otherKinds.map(({ kind, word }) => (
              <Button key={kind} variant="default" onClick={() => send({ kind })}>
                {word}
              </Button>
            ))}
          </div>
          {page.rest.pence > 0 && <FindOther key={page.rest.pence} page={page} busy={busy} onLink={send} />}
        </>
      )}
    </>
  );
}
