import { TextInput } from '@mantine/core';
import type { SelfBill } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { readPounds, typedPounds } from '../../../ui/pounds';
import { useProblemForm } from '../../../ui/problemForm';
import { intoWords, onlyOwed, owedNote, payingWords, payWords, saidPaid } from '../paidOutWords';
import { dateProblem, transferFields } from '../transferForm';
import { usePaySelfBill, type Paying } from '../queries/paidOut';
import { useAsked } from '../useAsked';
import { AskedForm } from './AskedForm';
import styles from '../billing.module.css';

export interface PaySelfBillProps {
  bill: SelfBill;
  /** Told what was recorded. */
  onDone: (said: string) => void;
}

/** Who drew up a self-bill records what it paid by bank transfer, in full or in part. */
export function PaySelfBill({ bill, onDone }: PaySelfBillProps) {
  const pay = usePaySelfBill(bill.id);
  const keyFor = useActionKey();
  const asking = useAsked<Paying>();
  const { owed, today = '', number } = bill;
  const form = useProblemForm({
    initialValues: { amount: typedPounds(owed), paidOn: today, reference: number },
    validate: ({ amount, paidOn }) => {
      const pence = readPounds(amount) ?? 0;
      return {
        amount: pence === 0 ? payWords.noAmount : pence > owed.pence ? onlyOwed(owed) : null,
        paidOn: dateProblem(paidOn, today, payWords.noDay),
      };
    },
    rename: transferFields,
    send: async ({ amount, paidOn, reference }) => {
      const paying = { amount: { pence: readPounds(amount) ?? 0, currency: 'GBP' as const }, paidOn, reference };
      if (!(await asking.ask(paying))) return;
      onDone(saidPaid(paying.amount, await pay.mutateAsync({ key: keyFor(paying), paying })));
    },
  });
  return (
    <Card title={payWords.card}>
      <p>{payWords.note}</p>
      <p>{intoWords(bill)}</p>
      <AskedForm form={form} asking={asking} action={payWords.action} confirm={(asked) => payingWords(asked, bill)}>
        <div className={styles.row}>
          <TextInput
            inputMode="decimal"
            label={payWords.amount}
            description={owedNote(owed)}
            leftSection="£"
            {...form.field('amount')}
          />
          <TextInput
            type="date"
            label={payWords.day}
            description={payWords.dayNote}
            max={today}
            {...form.field('paidOn')}
          />
          <TextInput label={payWords.reference} {...form.field('reference')} />
        </div>
      </AskedForm>
    </Card>
  );
}
