import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { BillableVisit } from '../../../api/types';
import { dateText, halfDaysText, moneyText } from '../../../ui/format';
import type { Group } from '../queries/billable';
import styles from '../billing.module.css';

/** ", and expenses of £18.40"; "" where none were claimed. */
function expensesOn(expenses: BillableVisit['expenses']): string {
  return expenses ? `, and expenses of ${moneyText(expenses)}` : '';
}

/** The visits of an agreement, to choose; it is named where others stand beside it. */
export function VisitChoice({ group: { agreementRef, leaderName, visits }, named }: { group: Group; named: boolean }) {
  return (
    <>
      {named && <h3>{`${agreementRef}, visits of ${leaderName}`}</h3>}
      <div className={styles.choices}>
        {visits.map(({ visitId, date, halfDays, objective, net, expenses, late }) => (
          <Checkbox
            key={visitId}
            value={visitId}
            label={`${dateText(date)}, ${late ? 'cancelled late' : halfDaysText(halfDays)}, ${moneyText(net)}${expensesOn(expenses)}`}
            description={objective}
          />
        ))}
      </div>
    </>
  );
}
