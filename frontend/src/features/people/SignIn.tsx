import { Button, Stack, TextInput } from '@mantine/core';
import { Link, Navigate, useNavigate, useSearchParams } from 'react-router';
import { useSessionState } from '../../api/provider';
import { Card } from '../../ui/Card';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { nextPath } from './nextPath';
import { Password } from './Password';
import { useSignInForm } from './signInForm';

export default function SignIn() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const next = nextPath(params.get('next'));
  const { summary, field, submit, busy } = useSignInForm('', () => navigate(next, { replace: true }));
  const { kind } = useSessionState();
  if (kind === 'in' && !busy) return <Navigate replace to={next} />;
  return (
    <Page narrow title="Sign in" lead={<p>Find support from other schools, offer it, and see it through from the first question to the last payment.</p>}>
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
      <p>
        <Link to="/forgotten-password">I have forgotten my password</Link>
      </p>
      <p>
        New here? <Link to="/register">Register for your school</Link>
      </p>
    </Page>
  );
}
