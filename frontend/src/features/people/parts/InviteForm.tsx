import { Button, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import type { Role } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { otherEmailCheck } from '../checks';
import { required } from '../../../ui/mending';
import { partnershipRoles, schoolRoles, serviceRoles } from '../words';
import { type Place, useInvite } from '../queries';

const rolesOf = { school: schoolRoles, partnership: partnershipRoles, service: serviceRoles };

/** Invites somebody to a role; who accepts needs no approval any more. */
export function InviteForm({ place, name }: { place: Place; name: string }) {
  const say = useSay();
  const invite = useInvite();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { email: '', role: '' },
    validate: { email: otherEmailCheck, role: required('Choose a role') },
    send: async ({ email, role }) => {
      const to = email.trim();
      await invite.mutateAsync({ email: to, role: role as Role, place });
      form.reset();
      say(`A letter with a link goes to ${to}`);
    },
  });
  return (
    <Card title="Invite somebody">
      <p>
        We send a letter with a link. Whoever accepts it acts for {place.kind === 'service' ? 'Lateral itself' : name}{' '}
        at once.
      </p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <TextInput label="E-mail address" type="email" maw="28rem" {...field('email')} />
          <Radio.Group label="Role" {...field('role')}>
            <Stack gap="sm" mt="xs" mb="xs">
              {rolesOf[place.kind].map((role) => (
                <Radio key={role.value} {...role} />
              ))}
            </Stack>
          </Radio.Group>
          <div>
            <Button type="submit" loading={busy}>
              Send invitation
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
