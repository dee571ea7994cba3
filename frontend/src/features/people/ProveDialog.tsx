import { Button, Stack } from '@mantine/core';
import { ok } from '../../api/client';
import { useAccount, useApi, useSession } from '../../api/provider';
import { Dialog } from '../../ui/Dialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useProblemForm } from '../../ui/problemForm';
import { required } from './checks';
import { Password } from './Password';

/** Asks for a proof that it is them, over the page and over any other dialog. What was pressed goes on by itself. */
export default function ProveDialog() {
  const { email } = useAccount();
  const api = useApi();
  const { proof } = useSession();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { password: '' },
    validate: { password: required('Enter your password') },
    send: async (body) => {
      await ok(api.POST('/api/v1/session/proof', { body }));
      proof.settle(true);
    },
  });
  return (
    <Dialog opened title="Is it you?" onClose={() => proof.settle(false)}>
      <ErrorSummary {...summary} />
      <p>You signed in a while ago. Before this is done, show that it is still you. It counts for ten minutes.</p>
      <form noValidate onSubmit={submit}>
        <Stack gap="lg">
          <Password label={`Password of ${email}`} autoComplete="current-password" data-autofocus {...field('password')} />
          <div>
            <Button type="submit" loading={busy}>
              Go on
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
