import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { AddressChange } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { required } from '../../../ui/mending';

const key = ['address'];

/** Changes the address with which the person signs in: both addresses must say yes. */
export function AccountAddress() {
  const api = useApi();
  const address = useQuery({ queryKey: key, queryFn: ({ signal }) => ok(api.GET('/api/v1/me/address', { signal })) });
  return (
    <Card title="E-mail address">
      <Query query={address} what="your address">
        {({ email, change }) => (change ? <Waiting email={email} change={change} /> : <Ask />)}
      </Query>
    </Card>
  );
}

function Ask() {
  const api = useApi();
  const queries = useQueryClient();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { email: '' },
    validate: { email: required('Enter the new address') },
    send: async (body) => {
      queries.setQueryData(key, await ok(api.PUT('/api/v1/me/address', { body })));
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <TextInput
          label="New address"
          description="We write to the address that you have now and to the new one. It changes when you have said yes by both letters."
          type="email"
          autoComplete="email"
          {...field('email')}
        />
        <div>
          <Button type="submit" loading={busy}>
            Change address
          </Button>
        </div>
      </Stack>
    </form>
  );
}

function Waiting({ email, change }: { email: string; change: AddressChange }) {
  const api = useApi();
  const queries = useQueryClient();
  const say = useSay();
  const withdraw = useMutation({
    mutationFn: () => ok(api.DELETE('/api/v1/me/address/change')),
    onSuccess: () => say('Your address stays as it is'),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <>
      <p>
        You asked to change your address to {change.to}. Open the letters at both addresses and say yes, until{' '}
        <DateText value={change.expiresAt} />.
      </p>
      <ul>
        <li>
          {email}: {change.oldSaid ? 'said yes' : 'has not answered yet'}
        </li>
        <li>
          {change.to}: {change.newSaid ? 'said yes' : 'has not answered yet'}
        </li>
      </ul>
      <Failed of={withdraw} what="This was not taken back" about={change} />
      <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        Keep the address that I have
      </Button>
    </>
  );
}
