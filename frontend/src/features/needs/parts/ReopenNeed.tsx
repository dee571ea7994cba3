import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { Need } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { useActing } from '../../../session/acting';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useReopenNeed } from '../queries';

/** Opens a withdrawn or lapsed need again, with another last day where that one has passed. */
export function ReopenNeed({ found }: { found: Tagged<Need> }) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button onClick={() => setOpened(true)}>Open it again</Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={`Open ${found.data.ref} again`}>
        <ReopenForm found={found} onDone={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function ReopenForm({ found: { data: need, etag }, onDone }: { found: Tagged<Need>; onDone: () => void }) {
  const say = useSay();
  const reopen = useReopenNeed(need.id);
  const { today } = useActing();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { byOn: (need.byOn ?? '') >= today ? (need.byOn ?? '') : '' },
    validate: { byOn: (byOn) => (byOn >= today ? null : 'Choose a last day that is still to come') },
    send: async ({ byOn }) => {
      await reopen.mutateAsync({ etag, byOn });
      onDone();
      say(`${need.ref} is open again`);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <p style={{ margin: 0 }}>It is shown again to everybody whom it reached before.</p>
        <TextInput type="date" label="Last day" description="By when you need it" {...field('byOn')} />
        <div>
          <Button type="submit" loading={busy}>
            Open it again
          </Button>
        </div>
      </Stack>
    </form>
  );
}
