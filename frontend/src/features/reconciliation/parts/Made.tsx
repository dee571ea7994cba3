import { Button } from '@mantine/core';
import type { BankLink } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { isRemembered, linkWords } from '../words';
import type { Asking } from './Asked';
import { Sentences } from './Sentences';
import styles from '../reconciliation.module.css';

export interface MadeProps {
  links: BankLink[];
  /** What of the line a rule may well look for. */
  says: string;
  /** The book is closed on the day of the line. */
  closed: boolean;
  onAsk: (asking: Asking) => void;
}

/** What a line is linked to, each to be undone, and all of it at once. */
export function Made({ links, says, closed, onAsk }: MadeProps) {
  const [first] = links;
  return (
    <>
      {links.map((each) => (
        <div key={each.id} className={styles.candidate}>
          <strong>{linkWords(each)}</strong>, {moneyText(each.amount)},{' '}
          {each.automatic ? 'linked without asking' : `by ${each.byName}`}
          <Sentences all={each.evidence} />
          <div className={styles.others}>
            <Button variant="default" onClick={() => onAsk({ to: 'undo', link: each, closed })}>
              Undo
            </Button>
            {isRemembered(each) && (
              <Button variant="default" onClick={() => onAsk({ to: 'remember', link: each, says })}>
                Remember this
              </Button>
            )}
          </div>
        </div>
      ))}
      {first && links.length > 1 && (
        <Button
          variant="default"
          onClick={() => onAsk({ to: 'undoAll', line: first.line, links: links.length, closed })}
        >
          Undo all {links.length}
        </Button>
      )}
    </>
  );
}
