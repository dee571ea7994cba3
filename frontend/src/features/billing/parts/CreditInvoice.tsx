import { useActionKey } from '../../../api/useOnce';
import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { useProblemForm } from '../../../ui/problemForm';
import { AskedForm } from './AskedForm';
import { useAsked } from '../useAsked';
import { useCredit } from '../queries/invoices';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

export interface CreditInvoiceProps {
  invoice: Invoice;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** The issuer takes back an invoice that is wrong, as long as nothing was paid on it. */
export function CreditInvoice({ invoice, onDone }: CreditInvoiceProps) {
  const { number, payerName, total } = invoice;
  const credit = useCredit(invoice.id);
  const keyFor = useActionKey();
  const asking = useAsked<true>();
  const form = useProblemForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim() === '' ? 'Say why, for both schools to read' : null) },
    keep: `credit.${invoice.id}`,
    send: async (values) => {
      if (!(await asking.ask(true))) return false;
      const { data } = await credit.mutateAsync({ key: keyFor(values), ...values });
      onDone(
        `${number} is taken back with ${data.creditNote?.number ?? 'a credit note'}. Its visits can be invoiced again.`,
      );
      return true;
    },
  });
  const confirm = () => ({
    title: `Take ${number} back`,
    what: 'A credit note for the whole amount is issued, and the school owes nothing on the invoice any more. It is told why.',
    whom: payerName,
    amount: total,
    verb: 'Issue credit note',
  });
  return (
    <Card title="Is it wrong?">
      <p>
        Take it back with a credit note. What the leader’s school is owed is taken back too, and the visits can be
        invoiced again.
      </p>
      <AskedForm form={form} asking={asking} action="Take the invoice back" quiet confirm={confirm}>
        <LongText most={limits.short} label="Why, for both schools to read" minRows={2} {...form.field('reason')} />
      </AskedForm>
    </Card>
  );
}
