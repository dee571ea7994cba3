import { Button, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { emailCheck } from '../checks';

export default function ForgottenPassword() {
  const [sentTo, setSentTo] = useState('');
  return sentTo === '' ? <Ask onSent={setSentTo} /> : <Sent email={sentTo} />;
}

function Ask({ onSent }: { onSent: (email: string) => void }) {
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { email: '' },
    validate: { email: emailCheck },
    send: async (values) => {
      const email = values.email.trim();
      await ok(api.POST('/api/v1/password-resets', { body: { email } }));
      onSent(email);
    },
  });
  return (
    <Page narrow title="Set a new password" lead={<p>We send a link to your e-mail address.</p>}>
      <ErrorSummary {...summary} />
      <Card>
        <form noValidate onSubmit={submit}>
          <Stack gap="lg">
            <TextInput label="E-mail address" type="email" autoComplete="username" {...field('email')} />
            <div>
              <Button type="submit" loading={busy}>
                Send the link
              </Button>
            </div>
          </Stack>
        </form>
      </Card>
      <p>
        <Link to="/sign-in">Back to sign in</Link>
      </p>
    </Page>
  );
}

// The same words whether or not the address is known: nobody learns here who has an account.
function Sent({ email }: { email: string }) {
  return (
    <Page narrow title="Check your e-mail" place="reset sent">
      <p>
        If <strong>{email}</strong> is registered, a link to set a new password is on its way to it.
      </p>
      <p>
        <Link to="/sign-in">Back to sign in</Link>
      </p>
    </Page>
  );
}
