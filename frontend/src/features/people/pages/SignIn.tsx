import { Button, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { ok } from '../../../api/client';
import { showPasskey, whyNoPasskeys } from '../../../session/passkeys';
import { useApi } from '../../../api/provider';
import { useSession, useSessionState } from '../../../session/provider';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Loading } from '../../../ui/Loading';
import { Page } from '../../../ui/Page';
import { nextPath } from '../../../session/RequireSession';
import { PasskeyButton } from '../../../session/PasskeyButton';
import { Password } from '../../../session/Password';
import { useSignInForm } from '../../../session/signInForm';

/** Fetched when it is asked for: most people have none, and the first screen is to be small. */
const Second = lazy(() => import('./SecondStepPage'));

export default function SignIn() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const next = nextPath(params.get('next'));
  const go = () => navigate(next, { replace: true });
  const { summary, field, submit, busy, second, again } = useSignInForm('', go);
  const { kind } = useSessionState();
  if (kind === 'in' && !busy) return <Navigate replace to={next} />;
  if (second) {
    return (
      <Suspense fallback={<Loading what="the second step" />}>
        <Second step={second} onSignedIn={go} onAgain={again} />
      </Suspense>
    );
  }
  return (
    <Page
      narrow
      title="Sign in"
      lead={
        <p>
          Find support from other schools, offer it, and see it through from the first question to the last payment.
        </p>
      }
    >
      <ErrorSummary {...summary} />
      <Card>
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <TextInput label="E-mail address" type="email" autoComplete="username" {...field('email')} />
            <Password label="Password" autoComplete="current-password" {...field('password')} />
            <div>
              <Button type="submit" loading={busy}>
                Sign in
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
      <ByPasskey onSignedIn={go} />
      <p>
        <Link to="/forgotten-password">I have forgotten my password</Link>
      </p>
      <p>
        New here? <Link to="/register">Register for your school</Link>
      </p>
    </Page>
  );
}

/** A passkey alone signs in, without address and password. */
function ByPasskey({ onSignedIn }: { onSignedIn: () => void | Promise<void> }) {
  const api = useApi();
  const session = useSession();
  if (whyNoPasskeys() !== '') return null;
  return (
    <PasskeyButton
      label="Use a passkey instead"
      onUse={async () => {
        const { challenge, options } = await ok(api.POST('/api/v1/session/passkey/options'));
        await session.signInBy('passkey', { challenge, credential: await showPasskey(options) });
        await onSignedIn();
      }}
    />
  );
}
