import { Button, Stack } from '@mantine/core';
import type { Membership } from '../../../api/types';
import { placeName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { useEnlist } from '../queries/leaders';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** The first step of a leader: a few sentences about oneself. */
export function BecomeLeader({ membership }: { membership: Membership }) {
  const enlist = useEnlist();
  const say = useSay();
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { biography: '' },
    keep: `biography.new.${membership.place.id}`,
    send: async ({ biography }) => {
      await enlist.mutateAsync({ homeUrn: membership.place.id, biography });
      say('You are a leader. Next: claim your designation');
    },
  });
  return (
    <Card title="Become a leader">
      <p>
        Your home school is {placeName(membership)}. Three steps follow: claim your designation, say what you offer, and
        open half-days in your diary. Schools see what you offer once a broker has verified your designation.
      </p>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          <LongText
            most={limits.long}
            label="About you"
            description="What you have done, and what you help schools with. You can change this later."
            minRows={5}
            {...field('biography')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Become a leader
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
