import { Button, Stack, TextInput } from '@mantine/core';
import { ok } from '../../../api/client';
import { makePasskey } from '../../../session/passkeys';
import { useApi } from '../../../api/provider';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { required } from '../../../ui/mending';

/** Adds a passkey of this device, or of one that the browser asks. */
export function AddPasskey({ onClose, onAdded }: { onClose: () => void; onAdded: (codes: string[]) => Promise<void> }) {
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '' },
    validate: { name: required('Enter a name') },
    send: async (body) => {
      const { challenge, options } = await ok(api.POST('/api/v1/me/passkeys/options', { body }));
      const credential = await makePasskey(options);
      const { recoveryCodes } = await ok(api.POST('/api/v1/me/passkeys', { body: { challenge, credential } }));
      await onAdded(recoveryCodes);
    },
  });
  return (
    <Dialog opened title="Add a passkey" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <p style={{ margin: 0 }}>
            A passkey lives on a phone, a computer or a key. You unlock it as you unlock the device, and need no
            password.
          </p>
          <TextInput
            label="Name"
            description="So that you know it again: Office computer"
            data-autofocus
            {...field('name')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Make the passkey
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
