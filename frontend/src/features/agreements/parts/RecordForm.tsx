import { Button, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { required } from '../../../ui/mending';
import type { Visit } from '../../../api/types';
import { moneyText } from '../../../ui/format';
import type { PanelForm } from '../panelForm';
import styles from '../agreements.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';
import { claimOf, claimProblems, firstClaim } from '../claimForm';
import { ClaimFields } from './ClaimFields';

/** How the API calls the fields of a claim. */
const rename = {
  'body.expenses.miles': 'body.claim',
  'body.expenses.sum.pence': 'body.claim',
  'body.expenses.for': 'body.claimFor',
};

/** What the leader writes about a visit, and which objective of the agreement it served. */
export function RecordForm({ action, thread, save, onClose }: PanelForm) {
  const visit = thread.visits.find(({ id }) => id === action.on);
  const agreed = thread.agreement?.expenses;
  const objectives = thread.agreement?.objectives ?? [];
  const { field, summary, submit, busy } = useProblemForm({
    initialValues: { record: visit?.record ?? '', objective: visit?.objective ?? '', ...firstClaim(visit) },
    validate: (typed) => ({ record: required('Say what was done')(typed.record), ...claimProblems(typed, agreed) }),
    rename,
    keep: `record.${action.on}`,
    send: ({ record, objective, ...claim }) => save({ text: record, objective, expenses: claimOf(claim, agreed) }),
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
        {visit?.claim?.refused && <Refused claim={visit.claim} />}
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
        {agreed && <ClaimFields agreed={agreed} field={field} />}
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

/** Why the school said no to what was claimed. */
function Refused({ claim }: { claim: NonNullable<Visit['claim']> }) {
  return (
    <div>
      <p className={styles.label}>The school says no to the expenses of {moneyText(claim.sum)}:</p>
      <blockquote className={styles.quote}>{claim.refused}</blockquote>
    </div>
  );
}
