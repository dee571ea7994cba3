import { Textarea, TextInput } from '@mantine/core';
import type { OutsidePayer, PayerAsk } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { linesOf } from '../termsForm';

export interface PayerFormProps {
  title: string;
  payer?: OutsidePayer;
  send: (ask: PayerAsk) => Promise<void>;
  onClose: () => void;
}

/** Takes who an outside payer is. */
export function PayerForm({ title, payer, send, onClose }: PayerFormProps) {
  const asked = useProblemForm({
    initialValues: {
      name: payer?.name ?? '',
      address: payer?.address.join('\n') ?? '',
      email: payer?.email ?? '',
    },
    validate: {
      name: (name) => (name.trim() === '' ? 'Enter the name, as documents are to say it' : null),
      address: (address) => (address.trim() === '' ? 'Enter the address, line by line' : null),
      email: (email) => (email.trim() === '' ? 'Enter an e-mail address like name@example.org' : null),
    },
    send: async ({ name, address, email }) => {
      await send({ name, address: linesOf(address), email });
      onClose();
    },
  });
  const { field } = asked;
  return (
    <FormDialog title={title} form={asked} verb="Keep" onClose={onClose}>
      <TextInput label="Name" description="As documents are to say it" {...field('name')} />
      <Textarea autosize minRows={3} label="Address" description="Line by line" {...field('address')} />
      <TextInput label="E-mail" type="email" description="Where bills are sent" {...field('email')} />
      {payer && <p>Documents that are issued keep the name and the address that they have.</p>}
    </FormDialog>
  );
}
