import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Diary, LeaderService } from '../../../api/types';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import type { PanelForm } from '../../agreements';
import { ObjectivesField } from './ObjectivesField';
import { PriceFields } from './PriceFields';
import { TravelFields } from './TravelFields';
import { ProposalTotal } from './ProposalTotal';
import { askedText, draftProblems, firstDraft, termsOf } from '../proposalDraft';
import { raisings, raisingText } from '../../parties';
import { SlotPicker, goneFrom, useFreeHalfDays } from '../../diary';
import { useOffered } from '../queries';
import styles from '../enquiries.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** A proposal or counter-proposal. It begins with the latest one, else with the leader's own price. */
export function ProposeForm(form: PanelForm) {
  const diary = useFreeHalfDays(form.thread.leader.id, undefined);
  const service = useOffered(form.thread.service.id);
  return (
    <Query query={service} what="what the leader offers">
      {(offered) => (
        <Query query={diary} what="the diary">
          {(days) => <Fields {...form} service={offered} diary={days} />}
        </Query>
      )}
    </Query>
  );
}

/** The API names the amounts' parts, the form has one field for each. */
const rename = {
  'body.dayRate.pence': 'body.dayRate',
  'body.dayRate.currency': 'body.dayRate',
  'body.expenses.perMile.pence': 'body.perMile',
  'body.expenses.most.pence': 'body.most',
};

function Fields({ thread, save, onClose, service, diary }: PanelForm & { service: LeaderService; diary: Diary }) {
  const [gone] = useState(() => goneFrom(diary, thread.proposals.at(-1)?.slots ?? []));
  const { form, field, summary, submit, busy } = useProblemForm({
    initialValues: firstDraft(thread, service, diary.today, gone),
    validate: draftProblems,
    keep: `proposal.${thread.id}`,
    rename,
    send: (draft) => save({ terms: termsOf(draft), text: draft.note.trim() }),
  });
  const { slots, objectives, pay } = form.values;
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="xl">
        <SlotPicker
          id={field('slots').id}
          leader={thread.leader}
          own={thread.sides.includes('leader')}
          asked={askedText(thread.need)}
          value={slots}
          gone={gone}
          onChange={(chosen) => form.setFieldValue('slots', chosen)}
          problem={form.errors['slots']}
          chosenField={(at) => ({ id: field(`slots.${at}`).id, problem: form.errors[`slots.${at}`] })}
        />
        <div className={styles.form}>
          <LongText
            most={limits.long}
            label="What does the support cover?"
            description="What you will do together, and how"
            minRows={4}
            {...field('scope')}
          />
        </div>
        <ObjectivesField
          objectives={objectives}
          onChange={(all) => form.setFieldValue('objectives', all)}
          field={field}
          problem={form.errors['objectives']}
        />
        <PriceFields pay={pay} field={field} />
        {pay === 'paid' && <TravelFields travel={form.values.travel} field={field} />}
        {pay === 'paid' && (
          <div className={styles.form}>
            <NativeSelect
              label="When is it invoiced?"
              description={`${raisingText(thread.drafted)}: so say the terms of who sells it. You may propose something else.`}
              data={raisings}
              {...field('invoiced')}
            />
          </div>
        )}
        <div className={styles.form}>
          <LongText
            most={limits.short}
            label="A word with it"
            description="You can leave this out"
            minRows={2}
            {...field('note')}
          />
        </div>
        <ProposalTotal draft={form.values} thread={thread} />
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            Send proposal
          </Button>
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
        </div>
      </Stack>
    </form>
  );
}
