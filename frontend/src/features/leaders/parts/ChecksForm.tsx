import { Button, Stack, TextInput } from '@mantine/core';
import type { Tagged } from '../../../api/client';
import { useAccount } from '../../../session/provider';
import { useEditing } from '../../../api/useEditing';
import type { LeaderChecks } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { changesBetween, Stale } from '../../../ui/Stale';
import { toBody, toValues } from '../checksForm';
import { useConfirmChecks, useReadChecks } from '../queries/checks';
import styles from '../leaders.module.css';

const compared = [{ label: 'Checks', text: ({ seen }: LeaderChecks) => seen || 'nothing is confirmed' }];

/** Confirms who saw what and when. There is no place for the number of a paper. */
export function ChecksForm({ id, found }: { id: string; found: Tagged<LeaderChecks> }) {
  const { name } = useAccount();
  const confirm = useConfirmChecks(id);
  const editing = useEditing(found, useReadChecks(id));
  const say = useSay();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: toValues(found.data, name),
    send: async (values) => {
      const saved = await editing.save((etag) => confirm.mutateAsync({ etag, body: toBody(values) }));
      if (saved) say(`Confirmed, and ${found.data.leaderName} is told`);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      {editing.newer && (
        <Stale
          changes={changesBetween(editing.base, editing.newer, compared)}
          onKeep={editing.keep}
          onDiscard={() => {
            if (editing.newer) form.setValues(toValues(editing.newer, name));
            editing.keep();
          }}
        />
      )}
      <Card title="Confirm what was seen">
        <p>
          Do not type the number of a certificate, passport or policy anywhere. Leave a day empty if it was not seen.
        </p>
        <Stack gap="lg">
          <Seen legend="Identity" path="identity" field={field} />
          <Seen legend="DBS check" path="dbs" field={field} />
          <fieldset className={styles.group}>
            <legend>Insurance</legend>
            <Stack gap="sm">
              <TextInput
                label="Insurer or kind of cover"
                description="Like Zurich Municipal. Leave it empty if there is none"
                {...field('insurance.with')}
              />
              <TextInput
                type="date"
                label="Insured until"
                description="The last day of the cover"
                maw="14rem"
                {...field('insurance.until')}
              />
            </Stack>
          </fieldset>
          <div>
            <Button type="submit" loading={busy}>
              Confirm
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}

interface SeenProps {
  legend: string;
  path: 'identity' | 'dbs';
  field: (path: string) => object;
}

function Seen({ legend, path, field }: SeenProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <Stack gap="sm">
        <TextInput type="date" label={`${legend} seen on`} maw="14rem" {...field(`${path}.on`)} />
        <TextInput label={`${legend} seen by`} description="The name of the person" {...field(`${path}.by`)} />
      </Stack>
    </fieldset>
  );
}
