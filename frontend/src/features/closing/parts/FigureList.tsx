import { Link } from 'react-router';
import type { PeriodFigure } from '../../../api/types';
import { Money } from '../../../ui/Figures';
import { dateText } from '../../../ui/format';
import { Status } from '../../../ui/Status';
import { againstWords, mendOf } from '../words';
import styles from '../closing.module.css';

export interface FigureListProps {
  figures: PeriodFigure[];
  /** The last day that they are of. */
  through: string;
  /** Shows the way to where each is put right. */
  mending?: boolean;
}

/** The figures of a month: what does not agree first, each with what to do. */
export function FigureList({ figures, through, mending = false }: FigureListProps) {
  const left = figures.filter(({ agrees }) => !agrees);
  const agreeing = figures.filter(({ agrees }) => agrees);
  return (
    <section>
      <h2>At the end of {dateText(through)}</h2>
      <ul className={styles.figures}>
        {[...left, ...agreeing].map((figure) => (
          <Shown key={figure.key} figure={figure} mending={mending} />
        ))}
      </ul>
    </section>
  );
}

function Shown({ figure, mending }: { figure: PeriodFigure; mending: boolean }) {
  const { title, kind, ledger, other, count, agrees, says, reasons, items } = figure;
  const mend = mending ? mendOf(figure) : undefined;
  return (
    <li className={styles.figure}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <Status tone={agrees ? 'good' : 'waiting'}>{agrees ? 'Agrees' : 'Does not agree'}</Status>
      </div>
      <p>
        {says} {mend && <Link to={mend.to}>{mend.word}</Link>}
      </p>
      {!isCount(kind) && (
        <dl className={styles.sides}>
          <dt>By the books</dt>
          <dd>
            <Money amount={ledger} />
          </dd>
          {!agrees && (
            <>
              <dt>{againstWords[kind]}</dt>
              <dd>{other ? <Money amount={other} /> : 'Not known'}</dd>
            </>
          )}
          {count > 0 && (
            <>
              <dt>{kind === 'unexplained' ? 'Lines' : 'Payments'}</dt>
              <dd>{count}</dd>
            </>
          )}
        </dl>
      )}
      {items.length > 0 && (
        <ul>
          {items.map(({ on, amount, number, partyName }) => (
            <li key={`${on} ${number} ${amount.pence}`}>
              <Money amount={amount} /> on {dateText(on)}, {number}, {partyName}
            </li>
          ))}
        </ul>
      )}
      {reasons.map(({ byName, text }) => (
        <p key={byName + text} className={styles.reason}>
          {byName} wrote: {text}
        </p>
      ))}
    </li>
  );
}

/** Of these, how many there are counts, which the sentence says. */
function isCount(kind: PeriodFigure['kind']): boolean {
  return kind === 'to_raise' || kind === 'to_credit' || kind === 'drafts' || kind === 'invoice_drafts';
}
