import { Button, Stack } from '@mantine/core';
import type { Tagged } from '../../../api/client';
import type { PayeeAsk, PayeeStanding } from '../../../api/types';
import { useEditing } from '../../../api/useEditing';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { accountText, checkAccount, payeeValues, takesAway, toPayee, vatText } from '../payeeForm';
import { PayeeFields } from './PayeeFields';
import { useChangePayee, useReadPayee, type Holder } from '../queries';

const compared = [
  { label: 'Account', text: ({ payee }: PayeeStanding) => accountText(payee) },
  { label: 'VAT number', text: ({ payee }: PayeeStanding) => vatText(payee) },
  { label: 'A change waits', text: ({ waiting }: PayeeStanding) => waiting?.askedBy ?? 'No' },
];

export interface PayeeFormProps {
  holder: Holder;
  start: Tagged<PayeeStanding>;
  /** Which papers say it: "Invoices". */
  papers: string;
}

/** Asks for another account or VAT number; what will happen stands above the button. */
export function PayeeForm({ holder, start, papers }: PayeeFormProps) {
  const change = useChangePayee(holder);
  const editing = useEditing(start, useReadPayee(holder));
  const say = useSay();
  const stands = start.data.payee;
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: payeeValues(stands),
    validate: checkAccount,
    send: async (values) => {
      const body: PayeeAsk = { ...toPayee(values), ...(takesAway(values, stands) && { remove: true }) };
      if (!(await editing.save((etag) => change.mutateAsync({ etag, body })))) return;
      say('Kept. The other officers are told.');
    },
  });
  return (
    <Card title="Change it">
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        {editing.newer && (
          <Stale
            changes={changesBetween(editing.base, editing.newer, compared)}
            onKeep={editing.keep}
            onDiscard={() => {
              form.setValues(payeeValues(editing.newer?.payee));
              editing.keep();
            }}
          />
        )}
        <Stack gap="lg">
          <PayeeFields field={field} papers={papers} address={'partnership' in holder} />
          {takesAway(form.values, stands) && (
            <p>
              You take away {stands?.accountNumber ? 'the account: bills will say none' : 'the VAT number'}. It stands
              until the change takes effect.
            </p>
          )}
          <p>
            A new account or VAT number does not hold at once: all officers are told, and one of them confirms it. Where
            nobody does, it holds after three days.{' '}
            {start.data.waiting && 'It takes the place of the change that waits, and the three days begin anew.'}
          </p>
          <div>
            <Button type="submit" variant="default" loading={busy}>
              Ask for the change
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
