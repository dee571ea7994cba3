import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { Enrolment } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Fold } from '../../../ui/Fold';
import { useProblemForm } from '../../../ui/problemForm';
import { required } from '../../../ui/mending';
import styles from '../people.module.css';

/** Adds an app that shows codes: its name, then the picture to scan and a code as proof that it works. */
export function AddApp({ onClose, onAdded }: { onClose: () => void; onAdded: (codes: string[]) => Promise<void> }) {
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  return (
    <Dialog opened title="Add an app for codes" onClose={onClose}>
      {enrolment ? <Confirm enrolment={enrolment} onAdded={onAdded} /> : <Name onBegun={setEnrolment} />}
    </Dialog>
  );
}

function Name({ onBegun }: { onBegun: (enrolment: Enrolment) => void }) {
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '' },
    validate: { name: required('Enter a name') },
    send: async (body) => onBegun(await ok(api.POST('/api/v1/me/totp', { body }))),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <TextInput label="Name" description="So that you know it again: My phone" data-autofocus {...field('name')} />
        <div>
          <Button type="submit" loading={busy}>
            Go on
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Confirm({ enrolment, onAdded }: { enrolment: Enrolment; onAdded: (codes: string[]) => Promise<void> }) {
  const { id, picture, secret } = enrolment;
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { code: '' },
    validate: { code: required('Enter the code that the app shows') },
    send: async (body) => {
      const { recoveryCodes } = await ok(api.POST('/api/v1/me/totp/{id}/confirm', { params: { path: { id } }, body }));
      await onAdded(recoveryCodes);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <p style={{ margin: 0 }}>Take a picture of this with the app. Then type the six digits that it shows.</p>
        <img src={picture} width={240} height={240} alt="A code for the camera of your app" />
        <Fold summary="I cannot take a picture">
          <p>
            Type this into the app: <code className={styles.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </Fold>
        <TextInput label="Code" autoComplete="one-time-code" inputMode="numeric" data-autofocus {...field('code')} />
        <div>
          <Button type="submit" loading={busy}>
            Add the app
          </Button>
        </div>
      </Stack>
    </form>
  );
}
