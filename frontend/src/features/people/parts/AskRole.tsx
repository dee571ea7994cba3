import { Button, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { useState } from 'react';
import type { Registration, School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import { required } from '../../../ui/mending';
import { schoolRoles } from '../words';
import { useAskMembership } from '../queries';

/** Asks for a further role in a school; its head or its broker approves. */
export function AskRole() {
  const ask = useAskMembership();
  const say = useSay();
  const [school, setSchool] = useState<School | null>(null);
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { urn: '', role: '' },
    validate: { urn: required('Find the school and choose it from the list'), role: required('Choose a role') },
    send: async ({ urn, role }) => {
      const membership = await ask.mutateAsync({ urn, role: role as Registration['role'] });
      form.reset();
      setSchool(null);
      say(`You asked ${membership.place.name}. We write to you when they have decided`);
    },
  });
  return (
    <Card title="Ask for a further role">
      <p>For example, a head who also supports other schools is a system leader there as well.</p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <SchoolPicker
            id={field('urn').id}
            label="School"
            error={form.errors['urn']}
            value={school}
            onChange={(chosen) => {
              setSchool(chosen);
              form.setFieldValue('urn', chosen?.urn ?? '');
            }}
          />
          <Radio.Group label="Role" {...field('role')}>
            <Stack gap="sm" mt="xs" mb="xs">
              {schoolRoles.map((role) => (
                <Radio key={role.value} {...role} />
              ))}
            </Stack>
          </Radio.Group>
          <div>
            <Button type="submit" loading={busy}>
              Ask for this role
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
