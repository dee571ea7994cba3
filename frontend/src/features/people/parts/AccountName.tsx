import { Button, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ifMatch, ok, tagged, type Tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useSession } from '../../../session/provider';
import { accountOf } from '../../../session/session';
import type { Me } from '../../../api/types';
import { useEditing } from '../../../api/useEditing';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { required } from '../../../ui/mending';
import { useForgetPeople } from '../queries';

/** The name under which others know this person. */
export function AccountName() {
  const api = useApi();
  const me = useQuery({
    queryKey: ['me', 'tagged'],
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/me', { signal })),
  });
  return (
    <Card title="Your name">
      <Query query={me} what="your name">
        {(start) => <Rename key={start.etag} start={start} />}
      </Query>
    </Card>
  );
}

function Rename({ start }: { start: Tagged<Me> }) {
  const api = useApi();
  const session = useSession();
  const say = useSay();
  const forget = useForgetPeople();
  const { base, newer, save, keep } = useEditing(start, () => tagged(api.GET('/api/v1/me')));

  async function change(name: string, etag: string) {
    session.know(accountOf(await ok(api.PATCH('/api/v1/me', { headers: ifMatch(etag), body: { name } }))));
  }
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { name: start.data.account.name },
    validate: { name: required('Enter your name') },
    send: async ({ name }) => {
      if (!(await save((etag) => change(name, etag)))) return;
      say('Your name is changed');
      await forget();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      {newer && (
        <Stale
          changes={changesBetween(base, newer, [{ label: 'Name', text: ({ account }) => account.name }])}
          onKeep={keep}
          onDiscard={() => {
            form.setFieldValue('name', newer.account.name);
            keep();
          }}
        />
      )}
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <TextInput
          label="Name"
          description="Schools that you work with read it"
          autoComplete="name"
          {...field('name')}
        />
        <div>
          <Button type="submit" loading={busy}>
            Save name
          </Button>
        </div>
      </Stack>
    </form>
  );
}
