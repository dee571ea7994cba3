import { Button, Stack, TextInput } from '@mantine/core';
import { showPasskey, whyNoPasskeys } from './passkeys';
import { useSession } from './provider';
import type { SecondStep } from '../api/types';
import { ErrorSummary } from '../ui/ErrorSummary';
import { useProblemForm } from '../ui/problemForm';
import { required } from '../ui/mending';
import { PasskeyButton } from './PasskeyButton';
import styles from './session.module.css';

export interface SecondStepFormProps {
  step: SecondStep;
  onSignedIn: () => void | Promise<void>;
  /** Back to the password, where the step is over or the person would rather. */
  onAgain: () => void;
}

/** The second step of signing in: a passkey, a code of an app, or a recovery code. */
export function SecondStepForm({ step, onSignedIn, onAgain }: SecondStepFormProps) {
  const session = useSession();
  const { challenge, passkey, kinds } = step;
  async function send(answer: object) {
    await session.signInBy('second-step', { challenge, ...answer });
    await onSignedIn();
  }
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { code: '' },
    validate: { code: required('Enter the code') },
    send: ({ code }) => send({ code }),
  });
  const byApp = kinds.includes('totp');
  return (
    <Stack gap="lg">
      <ErrorSummary {...summary} />
      {passkey !== undefined && whyNoPasskeys() === '' && (
        <PasskeyButton label="Use a passkey" onUse={async () => send({ credential: await showPasskey(passkey) })} />
      )}
      {(byApp || step.recovery) && (
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <TextInput
              label={byApp ? 'Code' : 'Recovery code'}
              description={
                byApp
                  ? 'Six digits that your app shows now, or one of your recovery codes'
                  : 'One that you kept. Each is good once'
              }
              autoComplete="one-time-code"
              data-autofocus
              {...field('code')}
            />
            <div>
              <Button type="submit" loading={busy}>
                Sign in
              </Button>
            </div>
          </Stack>
        </form>
      )}
      <p className={styles.quiet}>
        Lost everything? An operator of Lateral can help. Write to the broker of your partnership, who knows one.
      </p>
      <div>
        <Button variant="subtle" onClick={onAgain}>
          Begin again
        </Button>
      </div>
    </Stack>
  );
}
