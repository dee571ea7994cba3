import { Button, Stack, TextInput } from '@mantine/core';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { otherEmailCheck } from '../checks';

/** An operator takes away the second steps of somebody who lost all of them. */
export function HelpLocked() {
  const api = useApi();
  const say = useSay();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { email: '' },
    validate: { email: otherEmailCheck },
    send: async ({ email }) => {
      const { message } = await ok(api.POST('/api/v1/second-step-resets', { body: { email: email.trim() } }));
      form.reset();
      say(message);
    },
  });
  return (
    <Card title="Somebody lost every second step">
      <p>
        Be sure that it is really them: call them at the number that their school gives. Their password stays, they are
        signed out everywhere, and they and every operator are told.
      </p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <TextInput label="E-mail address that they sign in with" type="email" {...field('email')} />
          <div>
            <Button type="submit" variant="default" loading={busy}>
              Take their second steps away
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
