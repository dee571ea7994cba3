import { TextInput } from '@mantine/core';
import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { dateText, moneyText } from '../../../ui/format';
import { typedPounds } from '../../../ui/pounds';
import { useProblemForm } from '../../../ui/problemForm';
import { AskedForm } from './AskedForm';
import { untilShown } from '../paidOutWords';
import { checkTransfer, toTransfer, transferFields } from '../transferForm';
import { useActionKey } from '../../../api/useOnce';
import { useAsked } from '../useAsked';
import { useRecordTransfer, type Transfer } from '../queries/invoices';
import styles from '../billing.module.css';

export interface RecordTransferProps {
  invoice: Invoice;
  /** Told what was recorded. */
  onDone: (said: string) => void;
}

/** The issuer records money that came by bank transfer, in full or in part. */
export function RecordTransfer({ invoice, onDone }: RecordTransferProps) {
  const record = useRecordTransfer(invoice.id);
  const keyFor = useActionKey();
  const asking = useAsked<Transfer>();
  const { today } = invoice;
  const form = useProblemForm({
    initialValues: {
      amount: typedPounds(invoice.owed),
      receivedOn: today,
      reference: invoice.notices.at(-1)?.reference ?? invoice.number,
    },
    validate: (values) => checkTransfer(values, invoice),
    rename: transferFields,
    send: async (values) => {
      const transfer = toTransfer(values);
      if (!(await asking.ask(transfer))) return;
      const { data } = await record.mutateAsync({ key: keyFor(transfer), transfer });
      onDone(saidOf(transfer, data));
    },
  });

  const confirm = ({ amount, receivedOn }: Transfer) => ({
    title: `Record a payment on ${invoice.number}`,
    what: `The amount is booked as received on ${dateText(receivedOn)}${amount.pence < invoice.owed.pence ? ', and the rest stays owed' : ', and the invoice is paid in full'}. ${invoice.payerName} is told.`,
    whom: `${invoice.issuerName}, from ${invoice.payerName}`,
    amount,
    afterwards: untilShown,
    verb: 'Record transfer',
  });

  return (
    <Card title="Record a bank transfer">
      <AskedForm form={form} asking={asking} action="Record transfer" confirm={confirm}>
        <div className={styles.row}>
          <TextInput
            inputMode="decimal"
            label="Amount received, in pounds"
            description={`${moneyText(invoice.owed)} is owed; less is a part payment`}
            leftSection="£"
            {...form.field('amount')}
          />
          <TextInput
            type="date"
            label="Date on the statement"
            description="The day it reached the bank"
            max={today}
            {...form.field('receivedOn')}
          />
          <TextInput label="Reference on the statement" description="As it stands there" {...form.field('reference')} />
        </div>
      </AskedForm>
    </Card>
  );
}

function saidOf({ amount }: Transfer, { number, state, owed }: Invoice): string {
  const rest = state === 'paid' ? 'is paid in full' : `has ${moneyText(owed)} still to come`;
  return `${moneyText(amount)} is recorded. ${number} ${rest}.`;
}
