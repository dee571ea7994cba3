import type { BankLine } from '../../../api/types';
import { dateText, moneyText } from '../../../ui/format';
import styles from '../reconciliation.module.css';

export interface LineButtonProps {
  line: BankLine;
  chosen: boolean;
  onChoose: () => void;
}

/** A line of the list, which chooses it. */
export function LineButton({ line, chosen, onChoose }: LineButtonProps) {
  return (
    <button type="button" className={styles.line} data-line={line.id} aria-pressed={chosen} onClick={onChoose}>
      <span>{line.name ?? line.text}</span>
      <span className={styles.figure}>{moneyText(line.amount)}</span>
      <span className={styles.quiet}>
        {dateText(line.on)}
        {line.name ? ` · ${line.text}` : ''}
      </span>
      <span className={styles.quiet}>
        {line.state === 'part' && `${moneyText(line.rest)} left`}
        {line.automatic && (line.unseen ? 'To look over' : 'Linked without asking')}
      </span>
    </button>
  );
}
