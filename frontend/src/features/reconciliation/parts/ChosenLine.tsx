import { Button } from '@mantine/core';
import type { BankCandidate, BankLink, BankLinePage, LinkAsk } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { dateText, moneyText } from '../../../ui/format';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { asLinks, isFurther } from '../asks';
import { useBankLine, useLink, useLinkTogether, useLookOver } from '../queries';
import { otherKinds } from '../words';
import { focusSearch } from '../lineFocus';
import { useDeskKeys } from '../useDeskKeys';
import { useSettled } from '../useSettled';
import type { Asking } from './Asked';
import { FindOther } from './FindOther';
import { undoing, type LastLink } from './LastMade';
import { Made } from './Made';
import { Proposed } from './Proposed';
import styles from '../reconciliation.module.css';

export interface ChosenLineProps {
  /** None where no line is listed. */
  line: string | undefined;
  /** True where nobody chose the line: the choice went to it when the one before was explained. */
  byItself: boolean;
  /** The link that was made last here, to undo or remember it. */
  last: LastLink | undefined;
  onLast: (last: LastLink | undefined) => void;
  onAsk: (asking: Asking) => void;
}

/** What the chosen line is for, and the candidates for what is left of it. */
export function ChosenLine({ line, ...rest }: ChosenLineProps) {
  return line ? <Line line={line} {...rest} /> : <NoLine {...rest} />;
}

/** After the last line the keys still undo. */
function NoLine({ last, onAsk }: Pick<ChosenLineProps, 'last' | 'onAsk'>) {
  useDeskKeys({ onUndo: () => last && onAsk(undoing(last)) });
  return null;
}

type LineProps = Omit<ChosenLineProps, 'line'> & { line: string };

function Line({ line, ...rest }: LineProps) {
  return (
    <Query query={useBankLine(line)} what="the line">
      {(page) => <Shown page={page} {...rest} />}
    </Query>
  );
}

function Shown({ page, byItself, last, onLast, onAsk }: Omit<LineProps, 'line'> & { page: BankLinePage }) {
  const link = useLink();
  const together = useLinkTogether();
  const lookOver = useLookOver(page.account);
  const keyFor = useActionKey();
  const made = page.links.filter(({ state }) => state === 'made');
  const settled = useSettled(byItself);
  const busy = link.isPending || together.isPending;
  const off = busy || !settled;
  const error = link.error ?? together.error ?? lookOver.error;
  const { says, closed } = page;
  const keep = (made: BankLink | undefined, links = 1) => onLast(made && { link: made, links, says, closed });
  const send = (body: LinkAsk) => {
    if (off) return;
    const key = keyFor([page.id, page.rest, body, page.links.length]);
    link.mutate({ key, line: page.id, body }, { onSuccess: (link) => keep(link) });
  };
  const take = ({ advice }: BankCandidate, asks: LinkAsk[]) => {
    const [only] = asks;
    if (off || !only) return;
    if (asks.length === 1 && !advice) {
      send(only);
      return;
    }
    const key = keyFor([page.id, page.rest, asks, page.links.length]);
    together.mutate(
      { key, line: page.id, parts: asks, ...(advice ? { advice } : {}) },
      { onSuccess: ({ items }) => keep(items[0], items.length) },
    );
  };
  useDeskKeys({
    onTake: (nth) => {
      const candidate = page.candidates[nth];
      if (candidate) take(candidate, asLinks(candidate));
    },
    onOther: (kind) => page.state !== 'explained' && send({ kind }),
    onSearch: focusSearch,
    onUndo: () => {
      const undone = made.at(-1);
      if (undone) onAsk({ to: 'undo', link: undone, closed });
      else if (last) onAsk(undoing(last));
    },
    onLookOver: () => page.unseen && !lookOver.isPending && lookOver.mutate([page.id]),
  });
  return (
    <>
      <h2>
        {moneyText(page.amount)} on {dateText(page.on)}
      </h2>
      <p>{page.text}</p>
      {page.state === 'part' && <p>{moneyText(page.rest)} is left to explain.</p>}
      {error && <ProblemNotice error={error} what="That was not done" />}
      <Made links={made} says={says} closed={closed} onAsk={onAsk} />
      {page.unseen && (
        <div className={styles.others}>
          <Button loading={lookOver.isPending} onClick={() => lookOver.mutate([page.id])}>
            Looked over
          </Button>
        </div>
      )}
      {page.candidates.map((each, nth) => (
        <Proposed
          key={JSON.stringify(each.parts)}
          candidate={each}
          nth={nth}
          busy={busy}
          settled={settled}
          further={isFurther(each, page.candidates)}
          onTake={(asks) => take(each, asks)}
        />
      ))}
      {page.state !== 'explained' && (
        <>
          {page.candidates.length === 0 && <p>Nothing here speaks for any document.</p>}
          <div className={styles.others}>
            {otherKinds.map(({ kind, word }) => (
              <Button key={kind} variant="default" disabled={off} onClick={() => send({ kind })}>
                {word}
              </Button>
            ))}
          </div>
          {page.rest.pence !== 0 && <FindOther key={page.rest.pence} page={page} busy={off} onLink={send} />}
        </>
      )}
    </>
  );
}
