import { Button } from '@mantine/core';
import type { BankLink } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { isRemembered, linkWords } from '../words';
import type { Asking } from './Asked';
import styles from '../reconciliation.module.css';

/** What was linked last: the first link, of how many, and what of its line a rule may well look for. */
export interface LastLink {
  link: BankLink;
  links: number;
  says: string;
  /** The book is closed on the day of its line. */
  closed: boolean;
}

/** What is asked before what was linked last is undone: all that was linked in one. */
export function undoing({ link, links, closed }: LastLink): Asking {
  return links > 1 ? { to: 'undoAll', line: link.line, links, closed } : { to: 'undo', link, closed };
}

/** The link that was made last: its line may stand in the list no more. */
export function LastMade({ onAsk, ...last }: LastLink & { onAsk: (asking: Asking) => void }) {
  const { link, links, says } = last;
  const more = links > 1 ? `, and ${links - 1} more` : '';
  return (
    <Notice tone="good" title={`${linkWords(link)}: ${moneyText(link.amount)}${more}`}>
      <div className={styles.others}>
        <Button variant="default" onClick={() => onAsk(undoing(last))}>
          Undo
        </Button>
        {isRemembered(link) && (
          <Button variant="default" onClick={() => onAsk({ to: 'remember', link, says })}>
            Remember this
          </Button>
        )}
      </div>
    </Notice>
  );
}
