import { Button, Stack, TextInput } from '@mantine/core';
import type { Refund } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { usePayRefund } from '../queries';
import { words } from '../words';

/** Records that an approved refund was sent. */
export function Pay({ refund: { id, number, today = '' } }: { refund: Refund }) {
  const pay = usePayRefund(id);
  const keyFor = useActionKey();
  const say = useSay();
  const form = useProblemForm({
    initialValues: { paidOn: today, reference: number },
    validate: ({ paidOn }) => ({ paidOn: paidOn === '' ? words.noDay : paidOn > today ? words.late : null }),
    send: async (body) => {
      await pay.mutateAsync({ key: keyFor(body), body });
      say(words.paid);
    },
  });
  return (
    <Card title={words.pay}>
      <p>{words.payNote}</p>
      <form noValidate onSubmit={form.submit}>
        <ErrorSummary {...form.summary} />
        <Stack gap="lg">
          <TextInput type="date" label={words.paidOn} max={today} {...form.field('paidOn')} />
          <TextInput label={words.reference} {...form.field('reference')} />
          <div>
            <Button type="submit" loading={form.busy}>
              {words.pay}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
