import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import type { OutsidePayer, PayerAsk } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import styles from '../payees.module.css';
import { linesOf } from '../termsForm';

export interface PayerFormProps {
  title: string;
  payer?: OutsidePayer;
  send: (ask: PayerAsk) => Promise<void>;
  onClose: () => void;
}

/** Takes who an outside payer is. */
export function PayerForm({ title, payer, send, onClose }: PayerFormProps) {
  const { summary, field, submit, busy } = useProblemForm({
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
  return (
    <Dialog opened title={title} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <TextInput label="Name" description="As documents are to say it" {...field('name')} />
          <Textarea autosize minRows={3} label="Address" description="Line by line" {...field('address')} />
          <TextInput label="E-mail" type="email" description="Where bills are sent" {...field('email')} />
          {payer && <p>Documents that are issued keep the name and the address that they have.</p>}
          <div className={styles.answers}>
            <Button type="submit" loading={busy}>
              Keep
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
