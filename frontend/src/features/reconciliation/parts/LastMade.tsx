import { Button } from '@mantine/core';
import type { BankLink } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { linkWords } from '../words';
import type { Asking } from './Asked';
import styles from '../reconciliation.module.css';

/** A link with what of its line a rule may well look for. */
export interface LastLink {
  link: BankLink;
  says: string;
}

/** The link that was made last: its line may stand in the list no more. */
export function LastMade({ link, says, onAsk }: LastLink & { onAsk: (asking: Asking) => void }) {
  return (
    <Notice tone="good" title={`${linkWords(link)}: ${moneyText(link.amount)}`}>
      <div className={styles.others}>
        <Button variant="default" onClick={() => onAsk({ to: 'undo', link })}>
          Undo
        </Button>
        <Button variant="default" onClick={() => onAsk({ to: 'remember', link, says })}>
          Remember this
        </Button>
      </div>
    </Notice>
  );
}
