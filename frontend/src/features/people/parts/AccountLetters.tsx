import { Button, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { useQuery } from '@tanstack/react-query';
import { ifMatch, ok, tagged, type Tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { Me } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useForgetPeople } from '../queries';

/** Whether letters come one by one or together, once a school day. */
export function AccountLetters() {
  const api = useApi();
  const me = useQuery({
    queryKey: ['me', 'tagged'],
    queryFn: ({ signal }) => tagged(api.GET('/api/v1/me', { signal })),
  });
  return (
    <Card title="Letters to you">
      <Query query={me} what="how you get letters">
        {(start) => <Choose key={start.etag} start={start} />}
      </Query>
    </Card>
  );
}

function Choose({ start }: { start: Tagged<Me> }) {
  const api = useApi();
  const say = useSay();
  const forget = useForgetPeople();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { letters: start.data.daily ? 'daily' : 'at-once' },
    send: async ({ letters }) => {
      const daily = letters === 'daily';
      // A choice overwrites nothing that another tab may have saved meanwhile.
      const { etag } = await tagged(api.GET('/api/v1/me'));
      await ok(api.PATCH('/api/v1/me', { headers: ifMatch(etag), body: { daily } }));
      say(daily ? 'You get one letter a school day, in the morning' : 'You get each letter by itself');
      await forget();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <Radio.Group
          label="When do you want letters?"
          description="Letters about your account, letters with a link, and letters about something that ends sooner come at once."
          {...field('letters')}
        >
          <Stack gap="sm" mt="xs" mb="xs">
            <Radio
              value="at-once"
              label="Each by itself"
              description="On school days, from half past seven to six, on Fridays until noon."
            />
            <Radio
              value="daily"
              label="Together, once a school day"
              description="At half past seven."
            />
          </Stack>
        </Radio.Group>
        <div>
          <Button type="submit" loading={busy}>
            Save
          </Button>
        </div>
      </Stack>
    </form>
  );
}
