import { TextInput } from '@mantine/core';
import type { Amount, Invoice } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { readPounds, typedPounds } from '../../../ui/pounds';
import { useProblemForm } from '../../../ui/problemForm';
import { accountWords, hasOnAccount, mostOfAccount, setWords } from '../accountWords';
import { transferFields } from '../transferForm';
import { useSetOnAccount } from '../queries/onAccount';
import { useAsked } from '../useAsked';
import { AskedForm } from './AskedForm';

export interface SetOnAccountProps {
  invoice: Invoice;
  has: Amount;
  /** Told what was done. */
  onDone: (said: string) => void;
}

/** The issuer pays an invoice with what its payer has on account, in full or in part. */
export function SetOnAccount({ invoice, has, onDone }: SetOnAccountProps) {
  const set = useSetOnAccount(invoice.id);
  const keyFor = useActionKey();
  const asking = useAsked<Amount>();
  const most = { ...has, pence: Math.min(has.pence, invoice.owed.pence) };
  const form = useProblemForm({
    initialValues: { amount: typedPounds(most) },
    validate: ({ amount }) => {
      const pence = readPounds(amount) ?? 0;
      return { amount: pence === 0 ? accountWords.noAmount : pence > most.pence ? mostOfAccount(most) : null };
    },
    rename: transferFields,
    send: async ({ amount }) => {
      const sum = { pence: readPounds(amount) ?? 0, currency: 'GBP' as const };
      if (!(await asking.ask(sum))) return;
      await set.mutateAsync({ key: keyFor(sum), amount: sum });
      onDone(accountWords.done);
    },
  });
  return (
    <Card title={accountWords.title}>
      <p>{hasOnAccount(has, invoice)}</p>
      <AskedForm
        form={form}
        asking={asking}
        action={accountWords.action}
        quiet
        confirm={(sum) => setWords(sum, invoice)}
      >
        <TextInput inputMode="decimal" label={accountWords.amount} leftSection="£" w="14rem" {...form.field('amount')} />
      </AskedForm>
    </Card>
  );
}
