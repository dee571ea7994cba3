import { Button, Stack, TextInput } from '@mantine/core';
import type { Tagged } from '../../../api/client';
import { useEditing } from '../../../api/useEditing';
import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Money } from '../../../ui/Figures';
import { moneyText } from '../../../ui/format';
import { useProblemForm } from '../../../ui/problemForm';
import { changesBetween, Stale } from '../../../ui/Stale';
import { Account } from './Parties';
import { dateProblem } from '../transferForm';
import { useKeepInvoice, useNotePaid, useReadInvoice } from '../queries/invoices';
import { invoiceWord } from '../words';
import styles from '../billing.module.css';

const compared = [
  { label: 'Status', text: (invoice: Invoice) => invoiceWord(invoice).word },
  { label: 'Still owed', text: ({ owed }: Invoice) => moneyText(owed) },
  { label: 'Times you said you paid', text: ({ notices }: Invoice) => String(notices.length) },
];

export interface NotePaidProps {
  invoice: Tagged<Invoice>;
  /** Told what was sent. */
  onDone: (said: string) => void;
}

/** The buyer pays outside Lateral, and tells the issuer here so that it looks out for the money. */
export function NotePaid({ invoice, onDone }: NotePaidProps) {
  const { data } = invoice;
  const note = useNotePaid(data.id);
  const read = useReadInvoice(data.id);
  const keep = useKeepInvoice();
  const editing = useEditing(invoice, read);
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { on: data.today, reference: data.number },
    validate: ({ on, reference }) => ({
      on: dateProblem(on, data.today, 'Enter the day on which the school paid'),
      reference: reference.trim() === '' ? 'Enter the reference that you gave to the bank' : null,
    }),
    send: async (values) => {
      const sent = await editing.save((etag) => note.mutateAsync({ etag, ...values }));
      if (sent) onDone(`${data.issuerName} is told to look for your payment.`);
    },
  });

  /** On top of what is stored now, which the rest of the page shows then too. */
  function goOn() {
    editing.keep();
    void read().then(keep);
  }

  return (
    <Card title="Pay, and say so">
      <p>
        Pay <Money amount={data.owed} /> to {data.issuerName} by bank transfer, with the reference {data.number}. Then
        tell them here; they look for it on their statement and record it.
      </p>
      {data.payee?.accountNumber ? (
        <Account payee={data.payee} />
      ) : (
        <p>{data.issuerName} has not told its account here. Please ask for it.</p>
      )}
      {data.payUrl && (
        <p>
          Or <a href={data.payUrl}>pay by card</a>; then there is nothing more to do here.
        </p>
      )}
      {data.notices.length > 0 && (
        <p className={styles.quiet}>You have told them already. Tell them again only if you paid again.</p>
      )}
      {editing.newer && (
        <Stale
          changes={changesBetween(editing.base, editing.newer, compared)}
          onKeep={goOn}
          onDiscard={() => {
            form.reset();
            goOn();
          }}
        />
      )}
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <div className={styles.row}>
            <TextInput type="date" label="Paid on" max={data.today} {...field('on')} />
            <TextInput label="Reference given to the bank" {...field('reference')} />
          </div>
          <div>
            <Button type="submit" loading={busy}>
              Say that we have paid
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
