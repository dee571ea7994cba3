import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Amount } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { FormDialog } from '../../../ui/FormDialog';
import { moneyText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useUndoReceipt } from '../queries/receipts';

export interface UndoReceiptProps {
  payment: { id: string; amount: Amount };
}

/** Offers to take back a payment that was recorded by hand. */
export function UndoReceipt({ payment }: UndoReceiptProps) {
  const [asked, setAsked] = useState(false);
  return (
    <div data-screen-only>
      <Button variant="default" size="xs" onClick={() => setAsked(true)}>
        Take this payment back
      </Button>
      {asked && <Form payment={payment} onClose={() => setAsked(false)} />}
    </div>
  );
}

function Form({ payment, onClose }: UndoReceiptProps & { onClose: () => void }) {
  const undo = useUndoReceipt();
  const keyFor = useActionKey();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? 'Say why, for the payer reads it too' : null) },
    send: async ({ reason }) => {
      await undo.mutateAsync({ key: keyFor([payment.id, reason]), payment: payment.id, reason });
      say(`The payment of ${moneyText(payment.amount)} is taken back`);
      onClose();
    },
  });
  return (
    <FormDialog title="Take this payment back" form={form} verb="Take it back" onClose={onClose}>
      <p>
        {moneyText(payment.amount)} was recorded by hand, and no bank statement shows it. Taken back, it is owed again,
        and the payer is told.
      </p>
      <TextInput label="Why" maxLength={280} {...form.field('reason')} />
    </FormDialog>
  );
}
