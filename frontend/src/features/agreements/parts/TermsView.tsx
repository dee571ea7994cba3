import type { Agreement, Proposal } from '../../../api/types';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Facts, type Fact } from '../../../ui/Facts';
import { quoteFacts } from '../quote';
import { byDate, partOfDay } from '../../diary';
import { expensesText, invoicedText, priceText } from '../words';
import styles from '../agreements.module.css';

interface TermsViewProps {
  terms: Proposal | Agreement;
  /** Facts to stand before and after those of the terms. */
  before?: Fact[];
  after?: Fact[];
}

/** What was proposed or agreed: what it covers, when, and at what price. */
export function TermsView({ terms, before = [], after = [] }: TermsViewProps) {
  const { scope, objectives, slots, halfDays } = terms;
  return (
    <div className={styles.columns}>
      <div>
        <p className={styles.text}>{scope}</p>
        <p className={styles.label}>It is to achieve:</p>
        <ol className={styles.list}>
          {objectives.map((objective) => (
            <li key={objective}>{objective}</li>
          ))}
        </ol>
      </div>
      <Facts
        facts={[
          ...before,
          { label: 'Dates', value: <Dates slots={slots} /> },
          { label: 'How much', value: <HalfDays count={halfDays} /> },
          { label: 'Price', value: priceText(terms) },
          { label: 'Travel and expenses', value: terms.expenses && expensesText(terms) },
          { label: 'Invoices', value: invoicedText(terms) || undefined },
          ...quoteFacts(terms.quote),
          ...after,
        ]}
      />
    </div>
  );
}

function Dates({ slots }: Pick<Proposal, 'slots'>) {
  return (
    <ul className={styles.dates}>
      {byDate(slots).map((day) => (
        <li key={day.date}>
          <DateText value={day.date} />, {partOfDay(day.slots)}
        </li>
      ))}
    </ul>
  );
}
