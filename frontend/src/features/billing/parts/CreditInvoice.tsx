import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { limits } from '../../../api/limits';
import type { Invoice } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { moneyText } from '../../../ui/format';
import { LongText } from '../../../ui/LongText';
import { useProblemForm } from '../../../ui/problemForm';
import { checkCredit, creditFields, firstCredit, netOf, toCredit, type CreditValues } from '../creditForm';
import { useCredit } from '../queries/invoices';
import { useAsked } from '../useAsked';
import { AskedForm } from './AskedForm';

export interface CreditInvoiceProps {
  invoice: Invoice;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** For how much a credit note is, as far as it is known before its VAT is worked out. */
function taken(values: CreditValues, { total, credited }: Invoice) {
  if (values.what === 'all') return { amount: { ...total, pence: total.pence - credited.pence } };
  return { amount: netOf(values), amountIs: 'before VAT; its VAT is taken back with it' };
}

/** The issuer takes back an invoice that is wrong, in part or whole. */
export function CreditInvoice({ invoice, onDone }: CreditInvoiceProps) {
  const { number, payerName, lines } = invoice;
  const left = invoice.left ?? [];
  const credit = useCredit(invoice.id);
  const keyFor = useActionKey();
  const asking = useAsked<true>();
  const asked = useProblemForm({
    initialValues: firstCredit(invoice),
    validate: (values) => checkCredit(values, left),
    rename: creditFields,
    keep: `credit.${invoice.id}`,
    send: async (values) => {
      if (!(await asking.ask(true))) return false;
      const order = toCredit(values);
      const { data } = await credit.mutateAsync({ key: keyFor(order), ...order });
      const note = data.creditNotes.at(-1);
      if (note) onDone(`Credit note ${note.number} is issued. It takes ${moneyText(note.amount)} back from ${number}.`);
      return true;
    },
  });
  const { form, field } = asked;
  const { what, again } = form.values;
  const confirm = () => ({
    title: what === 'all' ? `Take ${number} back` : `Take back a part of ${number}`,
    what:
      what === 'all'
        ? 'A credit note for all that is left is issued, and nothing is owed on the invoice any more. The payer is told why.'
        : 'A credit note for this part is issued. The payer is told why.',
    whom: payerName,
    ...taken(form.values, invoice),
    verb: 'Issue credit note',
  });
  return (
    <Card title={invoice.toCredit ? 'Credit what did not take place' : 'Is it wrong?'}>
      <p>
        Take it back with a credit note, in part or whole. What belongs to it, a self-bill or the invoice of the
        brokerage, is taken back in the same proportion. What was paid already stays the payer’s, on account.
      </p>
      <AskedForm form={asked} asking={asking} action="Take the invoice back" quiet confirm={confirm}>
        <Radio.Group label="What is taken back?" {...field('what')}>
          <Stack gap="sm" mt="xs">
            <Radio value="all" label="All that is left" />
            <Radio value="lines" label="Sums of some lines" />
            <Radio value="sum" label="One sum, spread over all lines" />
          </Stack>
        </Radio.Group>
        {what === 'lines' &&
          lines.map(({ description }, at) => (
            <TextInput
              key={at}
              label={description}
              description={`Before VAT; ${moneyText(left[at] ?? { pence: 0, currency: 'GBP' })} is left`}
              inputMode="decimal"
              leftSection="£"
              {...field(`lines.${at}`)}
            />
          ))}
        {what === 'sum' && (
          <TextInput
            label="Sum, before VAT"
            description="Its VAT is worked out with it"
            inputMode="decimal"
            leftSection="£"
            w="12rem"
            {...field('net')}
          />
        )}
        {what !== 'sum' && (
          <Checkbox
            label="Visits that are taken back whole can be invoiced again"
            checked={again}
            onChange={(event) => form.setFieldValue('again', event.currentTarget.checked)}
          />
        )}
        <LongText most={limits.short} label="Why, for both schools to read" minRows={2} {...field('reason')} />
      </AskedForm>
    </Card>
  );
}
