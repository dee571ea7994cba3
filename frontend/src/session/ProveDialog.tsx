import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ok } from '../api/client';
import { showPasskey, whyNoPasskeys } from './passkeys';
import { useAccount, useSession } from './provider';
import { useApi } from '../api/provider';
import { Dialog } from '../ui/Dialog';
import { ErrorSummary } from '../ui/ErrorSummary';
import { useProblemForm } from '../ui/problemForm';
import { PasskeyButton } from './PasskeyButton';
import { Password } from './Password';
import { useSecurity } from './queries';

/** Asks for a proof that it is them, over the page and over any other dialog. What was pressed goes on by itself. */
export default function ProveDialog() {
  const api = useApi();
  const { proof } = useSession();
  const security = useSecurity();
  const has = (kind: 'totp' | 'passkey') => security.data?.factors.some((each) => each.kind === kind) === true;
  return (
    <Dialog opened title="Is it you?" onClose={() => proof.settle(false)}>
      <Stack gap="lg">
        <p style={{ margin: 0 }}>
          You signed in a while ago. Before this is done, show that it is still you. It counts for ten minutes.
        </p>
        {has('passkey') && whyNoPasskeys(security.data?.origin) === '' && (
          <PasskeyButton
            label="Use a passkey"
            onUse={async () => {
              const { challenge, options } = await ok(api.POST('/api/v1/session/proof/options'));
              await ok(
                api.POST('/api/v1/session/proof', { body: { challenge, credential: await showPasskey(options) } }),
              );
              proof.settle(true);
            }}
          />
        )}
        <ByTyping app={has('totp')} />
      </Stack>
    </Dialog>
  );
}

/** The password, or a code for those who have an app. */
function ByTyping({ app }: { app: boolean }) {
  const { email } = useAccount();
  const api = useApi();
  const { proof } = useSession();
  const [byCode, setByCode] = useState(false);
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { password: '', code: '' },
    validate: {
      password: (value) => (byCode || value !== '' ? null : 'Enter your password'),
      code: (value) => (!byCode || value.trim() !== '' ? null : 'Enter the code that your app shows'),
    },
    send: async ({ password, code }) => {
      await ok(api.POST('/api/v1/session/proof', { body: byCode ? { code } : { password } }));
      proof.settle(true);
    },
  });
  function change() {
    form.clearErrors();
    setByCode(!byCode);
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        {byCode ? (
          <TextInput
            label="Code that your app shows"
            autoComplete="one-time-code"
            inputMode="numeric"
            data-autofocus
            {...field('code')}
          />
        ) : (
          <Password
            label={`Password of ${email}`}
            autoComplete="current-password"
            data-autofocus
            {...field('password')}
          />
        )}
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1.5rem' }}>
          <Button type="submit" loading={busy}>
            Go on
          </Button>
          {app && (
            <Button variant="subtle" onClick={change}>
              {byCode ? 'Use the password instead' : 'Use a code instead'}
            </Button>
          )}
        </div>
      </Stack>
    </form>
  );
}
