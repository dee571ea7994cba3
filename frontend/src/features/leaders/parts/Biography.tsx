import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { etagOf, tagged } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useEditing } from '../../../api/useEditing';
import type { Leader } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { useDescribe } from '../queries/leaders';
import styles from '../leaders.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** What the leader says of themselves: read, or changed in place. */
export function Biography({ leader }: { leader: Leader }) {
  const [editing, setEditing] = useState(false);
  return (
    <Card title="About you">
      {editing ? (
        <Edit leader={leader} onDone={() => setEditing(false)} />
      ) : (
        <>
          <p className={styles.said}>
            {leader.biography || 'You have not said anything about yourself yet. Schools read this beside your name.'}
          </p>
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => setEditing(true)}>
              {leader.biography ? 'Change what you say' : 'Say something about yourself'}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Edit({ leader, onDone }: { leader: Leader; onDone: () => void }) {
  const api = useApi();
  const say = useSay();
  const describe = useDescribe(leader.id);
  const editing = useEditing({ data: leader, etag: etagOf(leader) }, () =>
    tagged(api.GET('/api/v1/leaders/{id}', { params: { path: { id: leader.id } } })),
  );
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { biography: leader.biography },
    keep: `biography.${leader.id}`,
    send: async ({ biography }) => {
      if (!(await editing.save((etag) => describe.mutateAsync({ biography, etag })))) return false;
      say('What you say about yourself is saved');
      onDone();
      return true;
    },
  });
  const { base, newer, keep } = editing;
  return (
    <form noValidate onSubmit={submit}>
      {newer && (
        <Stale
          changes={changesBetween(base, newer, [
            { label: 'About you', text: ({ biography }) => biography },
            { label: 'Status', text: ({ state }) => state },
          ])}
          onKeep={keep}
          onDiscard={() => {
            form.setFieldValue('biography', newer.biography);
            keep();
          }}
        />
      )}
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <LongText
          most={limits.long}
          label="What schools read beside your name"
          description="What you have done, and what you help schools with. At most 5,000 characters."
          minRows={5}
          {...field('biography')}
        />
        <div className={styles.row}>
          <Button type="submit" loading={busy}>
            Save
          </Button>
          <Button variant="default" onClick={onDone}>
            Leave it as it was
          </Button>
        </div>
      </Stack>
    </form>
  );
}
