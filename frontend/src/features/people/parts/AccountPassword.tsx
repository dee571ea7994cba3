import { Button, Stack } from '@mantine/core';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { passwordCheck, shortestPassword } from '../checks';
import { required } from '../../../ui/mending';
import { Password } from '../../../session/Password';

/** Changes the password; other devices are signed out. */
export function AccountPassword() {
  const api = useApi();
  const say = useSay();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { present: '', password: '' },
    validate: { present: required('Enter the password that you have now'), password: passwordCheck },
    send: async (body) => {
      const { message } = await ok(api.PUT('/api/v1/me/password', { body }));
      form.reset();
      say(message);
    },
  });
  return (
    <Card title="Password">
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <Password label="Password that you have now" autoComplete="current-password" {...field('present')} />
          <Password
            label="New password"
            description={`At least ${shortestPassword} characters. Three words in a row are easy to remember.`}
            autoComplete="new-password"
            {...field('password')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Change password
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
