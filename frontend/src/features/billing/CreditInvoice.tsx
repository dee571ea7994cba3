import { Button, Stack, Textarea } from '@mantine/core';
import type { Invoice } from '../../api/types';
import { Card } from '../../ui/Card';
import { Confirm } from '../../ui/Confirm';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useProblemForm } from '../../ui/problemForm';
import { useActionKey } from '../../api/useActionKey';
import { useAsked } from './useAsked';
import { useCredit } from './useInvoices';

export interface CreditInvoiceProps {
  invoice: Invoice;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** The issuer takes back an invoice that is wrong, as long as nothing was paid on it. */
export function CreditInvoice({ invoice, onDone }: CreditInvoiceProps) {
  const { number, buyerName, total } = invoice;
  const credit = useCredit(invoice.id);
  const keyFor = useActionKey();
  const asking = useAsked<true>();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? 'Say why, for the school to read' : null) },
    send: async (values) => {
      if (!(await asking.ask(true))) return;
      await credit.mutateAsync({ key: keyFor(values), ...values });
      onDone(`${number} is taken back. Its visits can be invoiced again.`);
    },
  });
  return (
    <Card title="Is it wrong?">
      <p>Take it back with a credit note. What the leader’s school is owed is taken back too, and the visits can be invoiced again.</p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <Textarea label="Why, for the school to read" autosize minRows={2} {...field('reason')} />
          <div>
            <Button type="submit" variant="default" loading={busy && asking.values === null}>
              Take the invoice back
            </Button>
          </div>
        </Stack>
      </form>
      {asking.values && (
        <Confirm
          opened
          onClose={asking.no}
          title={`Take ${number} back`}
          what="A credit note for the whole amount is issued, and the school owes nothing on the invoice any more."
          whom={buyerName}
          amount={total}
          verb="Issue credit note"
          onConfirm={asking.yes}
        />
      )}
    </Card>
  );
}
