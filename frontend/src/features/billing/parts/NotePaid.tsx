import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { Tagged } from '../../../api/client';
import { useEditing } from '../../../api/useEditing';
import type { Invoice } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateText, Money } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';
import { ended, moneyText } from '../../../ui/format';
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
  const said = data.notices.find(({ stands }) => stands);
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { on: data.today, reference: data.number, again: false },
    validate: ({ on, reference, again }) => ({
      on: dateProblem(on, data.today, 'Enter the day on which the school paid'),
      reference: reference.trim() === '' ? 'Enter the reference that you gave to the bank' : null,
      again: said && !again ? 'Your school has said already that it paid. Say if you mean another payment' : null,
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
      {said && (
        <Notice tone="waiting" title="Your school says that it paid">
          <p>
            It told {data.issuerName} on <DateText value={said.at} />: paid on <DateText value={said.on} />, with the
            reference {ended(`“${said.reference}”`)} They look for it. Do not pay again.
          </p>
        </Notice>
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
          {said && (
            <Checkbox
              label="This is another payment, or puts right what we said"
              {...field('again', 'checkbox')}
            />
          )}
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
