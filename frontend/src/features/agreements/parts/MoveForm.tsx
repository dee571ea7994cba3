import { Button, Stack } from '@mantine/core';
import type { Slot } from '../../../api/types';
import { halfDaysText } from '../../../ui/format';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import type { PanelForm } from '../panelForm';
import { SlotPicker } from '../../diary';
import styles from '../agreements.module.css';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

/** Other half-days for a visit: as many, on one day. */
export function MoveForm({ action, thread, save, onClose }: PanelForm) {
  const halfDays = thread.visits.find(({ id }) => id === action.on)?.halfDays ?? 1;
  const { form, field, summary, submit, busy } = useProblemForm({
    initialValues: { slots: [] as Slot[], note: '' },
    validate: {
      slots: (slots) =>
        slots.length === halfDays && new Set(slots.map(({ date }) => date)).size === 1
          ? null
          : `Choose ${halfDaysText(halfDays)} on one date`,
    },
    keep: `move.${action.on}`,
    send: ({ slots, note }) =>
      save({
        terms: { scope: '', objectives: [], slots, dayRate: { pence: 0, currency: 'GBP' }, mutual: false },
        text: note.trim(),
      }),
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="xl">
        <SlotPicker
          id={field('slots').id}
          leader={thread.leader}
          own={thread.sides.includes('leader')}
          asked={`${halfDaysText(halfDays)} on one date`}
          value={form.values.slots}
          gone={[]}
          onChange={(chosen) => form.setFieldValue('slots', chosen)}
          problem={form.errors['slots']}
          chosenField={(at) => ({ id: field(`slots.${at}`).id, problem: form.errors[`slots.${at}`] })}
        />
        <div className={styles.form}>
          <LongText most={limits.short} label="Why?" description="You can leave this out" minRows={2} {...field('note')} />
        </div>
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            Ask to move the visit
          </Button>
          <Button variant="default" onClick={onClose}>
            Go back
          </Button>
        </div>
      </Stack>
    </form>
  );
}
