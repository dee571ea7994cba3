import { TextInput } from '@mantine/core';
import { useActionKey } from '../../../api/useOnce';
import { FormDialog } from '../../../ui/FormDialog';
import { moneyText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useMakeAdvice } from '../queries';
import { toldWords } from '../words';
import type { DueTo, OwedInvoice } from '../types';

export interface MakeAdviceProps {
  seller: Pick<DueTo, 'seller' | 'name'>;
  payer: string;
  invoices: OwedInvoice[];
  today: string;
  onClose: () => void;
  onDone: () => void;
}

/** Says when and with which reference the ticked invoices were paid, as one payment. */
export function MakeAdvice({ seller, payer, invoices, today, onClose, onDone }: MakeAdviceProps) {
  const make = useMakeAdvice(payer);
  const keyFor = useActionKey();
  const say = useSay();
  const sum = { pence: invoices.reduce((all, { owed }) => all + owed.pence, 0), currency: 'GBP' };
  const form = useProblemForm({
    initialValues: { on: today, reference: invoices[0]?.number ?? '' },
    validate: {
      on: (on) => (on === '' ? 'Enter the day of the payment' : null),
      reference: (reference) => (reference.trim() === '' ? 'Enter the reference that you give to the bank' : null),
    },
    send: async ({ on, reference }) => {
      const items = invoices.map(({ invoiceId, owed }) => ({ invoiceId, amount: owed }));
      const body = { seller: seller.seller, on, reference, items };
      const made = await make.mutateAsync({ key: keyFor(body), body });
      say(toldWords(seller.name, made.sum));
      onDone();
    },
  });
  return (
    <FormDialog title={`One payment of ${moneyText(sum)}`} form={form} verb={`Tell ${seller.name}`} onClose={onClose}>
      <p>It is for {invoices.map(({ number }) => number).join(', ')}. This moves no money: pay it at your bank.</p>
      <TextInput type="date" label="Paid on" {...form.field('on')} />
      <TextInput label="Reference given to the bank" maxLength={140} {...form.field('reference')} />
    </FormDialog>
  );
}
