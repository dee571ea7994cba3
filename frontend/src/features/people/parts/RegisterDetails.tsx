import { Button, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { Registration, School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { emailCheck, passwordCheck, shortestPassword } from '../checks';
import { required } from '../../../ui/mending';
import { Password } from '../../../session/Password';
import { schoolRoles } from '../words';

/** The second step of registering: who one is, and as what one acts for the school. */
export function RegisterDetails({ school, onSent }: { school: School; onSent: (email: string) => void }) {
  const api = useApi();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '', email: '', role: '', password: '' },
    validate: {
      name: required('Enter your name'),
      email: emailCheck,
      role: required('Choose what you do at the school'),
      password: passwordCheck,
    },
    send: async ({ role, ...values }) => {
      const body = { ...values, email: values.email.trim(), role: role as Registration['role'], urn: school.urn };
      await ok(api.POST('/api/v1/registrations', { body }));
      onSent(body.email);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Card>
        <Stack gap="lg">
          <p style={{ margin: 0 }}>
            For <strong>{school.name}</strong>
          </p>
          <TextInput label="Your name" autoComplete="name" {...field('name')} />
          <TextInput
            label="Work e-mail address"
            description="We send a link to confirm it"
            type="email"
            autoComplete="email"
            {...field('email')}
          />
          <Radio.Group label="What do you do there?" {...field('role')}>
            <Stack gap="sm" mt="xs" mb="xs">
              {schoolRoles.map((role) => (
                <Radio key={role.value} {...role} />
              ))}
            </Stack>
          </Radio.Group>
          <Password
            label="Password"
            description={`At least ${shortestPassword} characters. Three words in a row are easy to remember.`}
            autoComplete="new-password"
            {...field('password')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Register
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}
