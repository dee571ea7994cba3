import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { passwordCheck, shortestPassword } from '../checks';
import { Password } from '../../../session/Password';

/** Where the link in the mail leads. */
export default function ResetPassword() {
  const token = useSearchParams()[0].get('token') ?? '';
  const [done, setDone] = useState(false);
  if (token === '') return <Incomplete />;
  if (done) return <Done />;
  return <Choose token={token} onDone={() => setDone(true)} />;
}

function Choose({ token, onDone }: { token: string; onDone: () => void }) {
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { password: '' },
    validate: { password: passwordCheck },
    send: async ({ password }) => {
      await ok(api.POST('/api/v1/password-resets/complete', { body: { token, password } }));
      onDone();
    },
  });
  return (
    <Page narrow title="Choose a new password">
      <ErrorSummary {...summary} />
      <Card>
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <Password
              label="New password"
              description={`At least ${shortestPassword} characters. Three words in a row are easy to remember.`}
              autoComplete="new-password"
              {...field('password')}
            />
            <div>
              <Button type="submit" loading={busy}>
                Set password
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
      <p>
        If the link no longer works, <Link to="/forgotten-password">ask for a new one</Link>.
      </p>
    </Page>
  );
}

function Incomplete() {
  return (
    <Page narrow title="This link is not complete">
      <p>
        Open the link in our message again, or <Link to="/forgotten-password">ask for a new one</Link>.
      </p>
    </Page>
  );
}

function Done() {
  return (
    <Page narrow title="Your new password is set" place="reset done">
      <p>You have been signed out everywhere else.</p>
      <Button component={Link} to="/sign-in">
        Sign in
      </Button>
    </Page>
  );
}
