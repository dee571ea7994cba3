import { Button, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { required } from '../../../ui/mending';
import type { PanelForm } from '../panelForm';
import styles from '../agreements.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** What the leader writes about a visit, and which objective of the agreement it served. */
export function RecordForm({ action, thread, save, onClose }: PanelForm) {
  const visit = thread.visits.find(({ id }) => id === action.on);
  const objectives = thread.agreement?.objectives ?? [];
  const { field, summary, submit, busy } = useProblemForm({
    initialValues: { record: visit?.record ?? '', objective: visit?.objective ?? '' },
    validate: { record: required('Say what was done') },
    keep: `record.${action.on}`,
    send: ({ record, objective }) => save({ text: record, objective }),
  });
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        {visit?.state === 'queried' && visit.query && (
          <div>
            <p className={styles.label}>The school asks:</p>
            <blockquote className={styles.quote}>{visit.query}</blockquote>
          </div>
        )}
        <LongText
          most={limits.long}
          label="What was done?"
          description="What you did, with whom, and what comes next"
          minRows={5}
          {...field('record')}
        />
        {objectives.length > 1 && (
          <Radio.Group label="Which objective did it serve?" {...field('objective')}>
            <Stack gap="sm" mt="xs">
              {objectives.map((each) => (
                <Radio key={each} value={each} label={each} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            Record visit
          </Button>
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
        </div>
      </Stack>
    </form>
  );
}
