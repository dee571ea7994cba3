import { Button, NativeSelect, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Absence, Membership } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { placeName, roleName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateText } from '../../../ui/Figures';
import { useProblemForm } from '../../../ui/problemForm';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { capital } from '../words';
import { required } from '../../../ui/mending';
import styles from '../people.module.css';
import { useAbsences, useColleagues, useEndAbsence, useNameDeputy } from '../queries';

/** Who stands in while the person is away, and for whom the person does. */
export function AccountAbsence() {
  const roles = useActing().memberships.filter(({ may }) => may?.haveDeputy);
  const absences = useAbsences();
  return (
    <Card title="When you are away">
      <p>
        A colleague can stand in for you: for that time they get the letters of your role and may do all that it may.
      </p>
      <Query query={absences} what="who stands in">
        {(all) => {
          const free = roles.filter(({ id }) => !all.some((each) => each.membershipId === id));
          return (
            <>
              <ul className={styles.list}>
                {all.map((each) => (
                  <li key={each.id}>
                    <Standing absence={each} />
                  </li>
                ))}
              </ul>
              {free.length > 0 ? (
                <Naming roles={free} />
              ) : (
                all.length === 0 && <p className={styles.quiet}>You hold no role in which somebody can stand in.</p>
              )}
            </>
          );
        }}
      </Query>
    </Card>
  );
}

function Standing({ absence }: { absence: Absence }) {
  const end = useEndAbsence();
  const say = useSay();
  const { mine, person, deputy, role, place, from, until, state } = absence;
  const who = mine ? `${deputy} stands in for you` : `You stand in for ${person}`;

  async function stop() {
    await end.mutateAsync(absence.id);
    say(mine ? `${deputy} no longer stands in for you` : `You no longer stand in for ${person}`);
  }
  return (
    <>
      <div>
        <p className={styles.name}>
          {who} as {roleName(role)} of {place.name}
        </p>
        <p className={styles.quiet}>
          {state === 'on' ? 'Now, until ' : 'From '}
          {state !== 'on' && (
            <>
              <DateText value={from} /> to{' '}
            </>
          )}
          <DateText value={until} />
        </p>
        {end.isError && <ProblemNotice error={end.error} what="Nothing was changed" />}
      </div>
      <Button
        size="compact-md"
        variant="default"
        loading={end.isPending}
        onClick={() => void stop().catch(() => undefined)}
      >
        {state === 'on' ? 'End it' : 'Take it back'} <VisuallyHidden>: {who}</VisuallyHidden>
      </Button>
    </>
  );
}

function Naming({ roles }: { roles: Membership[] }) {
  const [chosen, setChosen] = useState(roles[0]?.id ?? '');
  const id = roles.some((each) => each.id === chosen) ? chosen : (roles[0]?.id ?? '');
  const colleagues = useColleagues(id);
  return (
    <Stack gap="lg">
      {roles.length > 1 && (
        <NativeSelect
          label="Your role"
          maw="28rem"
          value={id}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={roles.map((each) => ({
            value: each.id,
            label: `${capital(roleName(each.role))} of ${placeName(each)}`,
          }))}
        />
      )}
      <Query query={colleagues} what="your colleagues">
        {(people) =>
          people.length === 0 ? (
            <p className={styles.quiet}>Nobody else has another role there. Invite a colleague first.</p>
          ) : (
            <DeputyForm key={id} membershipId={id} people={people} />
          )
        }
      </Query>
    </Stack>
  );
}

function DeputyForm({ membershipId, people }: { membershipId: string; people: Membership[] }) {
  const name = useNameDeputy();
  const say = useSay();
  const { today } = useActing();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { accountId: '', from: today, until: '' },
    validate: {
      accountId: required('Choose who stands in'),
      from: required('Choose the first day'),
      until: required('Choose the last day'),
    },
    send: async (values) => {
      await name.mutateAsync({ membershipId, ...values });
      const { person } = people.find(({ person: { id } }) => id === values.accountId) ?? {};
      form.reset();
      say(`${person?.name ?? 'Your colleague'} is told by letter`);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <NativeSelect
          label="Who stands in"
          maw="28rem"
          {...field('accountId')}
          data={[
            { value: '', label: 'Choose a colleague' },
            ...people.map(({ person, role }) => ({ value: person.id, label: `${person.name}, ${roleName(role)}` })),
          ]}
        />
        <TextInput type="date" label="First day" maw="14rem" min={today} {...field('from')} />
        <TextInput
          type="date"
          label="Last day"
          description="At most three months later"
          maw="14rem"
          min={form.values.from}
          {...field('until')}
        />
        <div>
          <Button type="submit" loading={busy}>
            Name as deputy
          </Button>
        </div>
      </Stack>
    </form>
  );
}
