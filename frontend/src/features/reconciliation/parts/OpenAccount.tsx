import { Button, Stack, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useActionKey } from '../../../api/useOnce';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { readPounds } from '../../../ui/pounds';
import { useProblemForm } from '../../../ui/problemForm';
import { useOpenAccount } from '../queries';

/** Takes the details of a bank account. */
export function OpenAccount({ seller, onClose }: { seller: string; onClose: () => void }) {
  const open = useOpenAccount(seller);
  const keyFor = useActionKey();
  const navigate = useNavigate();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '', sortCode: '', number: '', from: '', opening: '0' },
    validate: {
      name: (name) => (name.trim() === '' ? 'Enter a name for the account' : null),
      from: (from) => (from === '' ? 'Enter the first day of the first statement' : null),
      opening: (typed) => (readPounds(typed.replace(/^-/, '')) === null ? 'Enter an amount in pounds, like 1050.50' : null),
    },
    send: async ({ opening, ...values }) => {
      const pence = (readPounds(opening.replace(/^-/, '')) ?? 0) * (opening.startsWith('-') ? -1 : 1);
      const body = { ...values, opening: { pence, currency: 'GBP' as const } };
      const made = await open.mutateAsync({ key: keyFor(body), body });
      await navigate(`/bank-accounts/${made.id}`);
    },
  });
  return (
    <Dialog opened title="Add a bank account" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="md">
          <TextInput label="Name" description="As you call it: “Current account”" maxLength={70} {...field('name')} />
          <TextInput label="Sort code" w="12rem" {...field('sortCode')} />
          <TextInput label="Account number" w="12rem" inputMode="numeric" {...field('number')} />
          <TextInput
            type="date"
            label="First day"
            description="Lines of earlier days are left out"
            w="14rem"
            {...field('from')}
          />
          <TextInput
            label="Balance at the beginning of that day, in pounds"
            leftSection="£"
            inputMode="decimal"
            w="14rem"
            {...field('opening')}
          />
          <Button type="submit" loading={busy}>
            Add the account
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
