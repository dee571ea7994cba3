import { Button, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Account } from '../api/types';
import { Dialog } from '../ui/Dialog';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Password } from './Password';
import { SecondStepForm } from './SecondStepForm';
import { useSignInForm } from './signInForm';

/** Asks for the password over the page, which stays as it is. */
export default function SignInAgainDialog({ account }: { account: Account }) {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries();
  const { summary, field, submit, busy, second, again } = useSignInForm(account.email, readAgain);
  return (
    <Dialog opened title="Please sign in again">
      <ErrorSummary {...summary} />
      <p>You have been signed out. What you typed on this page is still there: sign in, then save it once more.</p>
      {second ? (
        <SecondStepForm step={second} onSignedIn={readAgain} onAgain={again} />
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <p style={{ margin: 0 }}>
              Signing in as <strong>{account.email}</strong>
            </p>
            <Password label="Password" autoComplete="current-password" data-autofocus {...field('password')} />
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem 1.5rem', alignItems: 'center' }}>
              <Button type="submit" loading={busy}>
                Sign in
              </Button>
              <a href="/sign-in">Leave this page instead</a>
            </div>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
