import { Button, Stack, TextInput } from '@mantine/core';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { Factor } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { required } from '../../../ui/mending';
import { useReadSecurity } from '../../../session/queries';

/** Gives a second step another name. */
export function NameFactor({ factor, onClose }: { factor: Factor; onClose: () => void }) {
  const api = useApi();
  const say = useSay();
  const read = useReadSecurity();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: factor.name },
    validate: { name: required('Enter a name') },
    send: async (body) => {
      await ok(api.PUT('/api/v1/me/factors/{id}/name', { params: { path: { id: factor.id } }, body }));
      say('The name is changed');
      onClose();
      await read();
    },
  });
  return (
    <Dialog opened title={`Rename ${factor.name}`} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <TextInput label="Name" data-autofocus {...field('name')} />
          <div>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
