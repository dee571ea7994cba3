import { useMediaQuery } from '@mantine/hooks';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { BankLine } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { after, choose, follow, nothingChosen } from '../choice';
import { focusedLine, focusLine } from '../lineFocus';
import { useDeskKeys } from '../useDeskKeys';
import { noneWords, type Shown } from '../words';
import { Asked, type Asking } from './Asked';
import { ChosenLine } from './ChosenLine';
import { LastMade, type LastLink } from './LastMade';
import { LineButton } from './LineButton';
import { LookOver } from './LookOver';
import styles from '../reconciliation.module.css';

export interface LinesProps {
  account: string;
  shown: Shown;
  lines: BankLine[];
  /** There are more lines than these. */
  more: boolean;
  /** More lines are on their way. */
  coming: boolean;
  onMore: () => void;
}

/** Where what the chosen line is for stands right under it. */
const narrow = '(max-width: 47.99em)';

/** The lines of the desk, and what the chosen one is for: beside them, or on a phone under it. */
export function Lines({ account, shown, lines, more, coming, onMore }: LinesProps) {
  const [kept, setChoice] = useState(nothingChosen);
  const [last, setLast] = useState<LastLink>();
  const [asking, setAsking] = useState<Asking>();
  const under = useMediaQuery(narrow);
  const choice = follow(
    kept,
    lines.map(({ id }) => id),
  );
  if (choice !== kept) setChoice(choice);
  const { chosen, byItself } = choice;
  useFocusOn(chosen);
  const { host, slot } = useHost();

  const move = (by: number) => {
    const from = focusedLine() ?? chosen;
    const to = after(choice, from, by);
    if (to === undefined) return;
    if (to === from && by > 0 && more) {
      setChoice({ ...choose(choice, to), onward: true });
      if (!coming) onMore();
      return;
    }
    setChoice(choose(choice, to));
    focusLine(to);
  };
  useDeskKeys({ onMove: move });
  const pane = (
    <>
      {last && <LastMade {...last} onAsk={setAsking} />}
      <ChosenLine
        key={chosen ?? 'none'}
        line={chosen}
        byItself={byItself}
        last={last}
        onLast={(made) => {
          setLast(made);
          focusLine(chosen);
        }}
        onAsk={setAsking}
      />
    </>
  );
  return (
    <div className={styles.desk}>
      <div data-lines tabIndex={-1}>
        {lines.length === 0 && (
          <EmptyState title={noneWords(shown)}>Lines come with the statements that you import.</EmptyState>
        )}
        {shown === 'unseen' && <LookOver account={account} lines={lines} />}
        <ul className={styles.lines} aria-label="Lines">
          {lines.map((each) => (
            <li key={each.id}>
              <LineButton
                line={each}
                chosen={each.id === chosen}
                onChoose={() => setChoice(choose(choice, each.id))}
              />
              {under && each.id === chosen && <div ref={slot} className={styles.slot} />}
            </li>
          ))}
        </ul>
        {more && (
          <Button variant="default" loading={coming} onClick={onMore}>
            Show more
          </Button>
        )}
      </div>
      {!(under && chosen) && <div ref={slot} className={styles.slot} />}
      {createPortal(pane, host)}
      <Asked
        asking={asking}
        onClose={() => setAsking(undefined)}
        onUndone={() => {
          setAsking(undefined);
          setLast(undefined);
        }}
      />
    </div>
  );
}

/**
 * A place that keeps what stands in it while it is moved: what was typed for a line stays when a tablet is turned. It
 * stands where the slot is.
 */
function useHost() {
  const [host] = useState(() => {
    const made = document.createElement('div');
    made.className = styles.chosen ?? '';
    return made;
  });
  const slot = useCallback(
    (at: HTMLDivElement | null) => {
      at?.append(host);
    },
    [host],
  );
  return { host, slot };
}

/** Has the focus go with the choice; the first one, when the page opens, takes it from nowhere. */
function useFocusOn(chosen: string | undefined) {
  const was = useRef(chosen);
  useEffect(() => {
    if (was.current !== chosen) focusLine(chosen);
    was.current = chosen;
  }, [chosen]);
}
