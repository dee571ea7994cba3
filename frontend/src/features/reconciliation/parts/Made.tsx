import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BankLink } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { linkWords } from '../words';
import { Remember } from './Remember';
import { Sentences } from './Sentences';
import { UndoAll } from './UndoAll';
import styles from '../reconciliation.module.css';

export interface MadeProps {
  links: BankLink[];
  /** What of the line a rule may well look for. */
  says: string;
  onUndo: (link: BankLink) => void;
}

/** What a line is linked to, each to be undone, and all of it at once. */
export function Made({ links, says, onUndo }: MadeProps) {
  const [all, setAll] = useState(false);
  const [first] = links;
  return (
    <>
      {links.map((each) => (
        <div key={each.id} className={styles.candidate}>
          <strong>{linkWords(each)}</strong>, {moneyText(each.amount)},{' '}
          {each.automatic ? 'linked without asking' : `by ${each.byName}`}
          <Sentences all={each.evidence} />
          <div className={styles.others}>
            <Button variant="default" onClick={() => onUndo(each)}>
              Undo
            </Button>
            <Remember link={each} says={says} />
          </div>
        </div>
      ))}
      {first && links.length > 1 && (
        <Button variant="default" onClick={() => setAll(true)}>
          Undo all {links.length}
        </Button>
      )}
      {all && first && <UndoAll line={first.line} links={links.length} onClose={() => setAll(false)} />}
    </>
  );
}
