import { Button, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Leader, School } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import { useDeclare } from '../queries/leaders';
import styles from '../leaders.module.css';

/** Schools with which the leader has a conflict of interest: they are not matched. */
export function MyInterests({ leader }: { leader: Leader }) {
  const [adding, setAdding] = useState(false);
  const interests = leader.interests ?? [];
  return (
    <Card title="Conflicts of interest">
      <p>
        Name the schools with which you have a personal or business tie: a partner who works there, a contract. You are
        not matched with them, unless their head waives it. Read by that school, its broker and your head.
      </p>
      {interests.length > 0 && (
        <ul>
          {interests.map((one) => (
            <Declared key={one.urn} leader={leader} one={one} />
          ))}
        </ul>
      )}
      {adding ? (
        <Declare leader={leader} onDone={() => setAdding(false)} />
      ) : (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAdding(true)}>
            Declare a conflict of interest
          </Button>
        </div>
      )}
    </Card>
  );
}

function Declared({ leader, one }: { leader: Leader; one: NonNullable<Leader['interests']>[number] }) {
  const declare = useDeclare(leader);
  const say = useSay();
  async function end() {
    await declare.mutateAsync({ urn: one.urn });
    say(`The conflict of interest with ${one.name} is taken away`);
  }
  return (
    <li>
      {one.name}: {one.why}{' '}
      <Button variant="subtle" loading={declare.isPending} aria-label={`Take ${one.name} away`} onClick={() => void end()}>
        Take it away
      </Button>
    </li>
  );
}

function Declare({ leader, onDone }: { leader: Leader; onDone: () => void }) {
  const say = useSay();
  const declare = useDeclare(leader);
  const [school, setSchool] = useState<School | null>(null);
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { why: '', urn: '' },
    validate: {
      urn: () => (school ? null : 'Choose the school'),
      why: (why) => (why.trim() === '' ? 'Say what the conflict is, in a sentence' : null),
    },
    keep: `interest.${leader.id}`,
    send: async ({ why }) => {
      await declare.mutateAsync({ urn: school?.urn ?? '', why });
      say('The conflict of interest is declared');
      onDone();
    },
  });
  const { id, error }: { id?: string; error?: ReactNode } = field('urn');
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <SchoolPicker {...(id ? { id } : {})} label="School" error={error} value={school} onChange={setSchool} />
        <TextInput label="What is it?" description="The school reads this" {...field('why')} />
        <div className={styles.row}>
          <Button type="submit" loading={busy}>
            Declare it
          </Button>
          <Button variant="default" onClick={onDone}>
            Go back
          </Button>
        </div>
      </Stack>
    </form>
  );
}
