import { Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { School } from '../../../api/types';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import styles from '../payees.module.css';
import type { Holder } from '../queries';
import { useAskSelfBilling, useDrawers } from '../selfBillingQueries';

/** Asks the other side for its consent to self-billing. */
export function AskSelfBilling({ holder, onClose }: { holder: Holder; onClose: () => void }) {
  const ask = useAskSelfBilling(holder);
  const say = useSay();
  const ofSchool = 'school' in holder;
  const drawers = useDrawers(ofSchool ? holder.school : '');
  const [school, setSchool] = useState<School | null>(null);
  const chosen = (other: string) => (ofSchool ? other : (school?.urn ?? ''));
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { other: '', from: '', until: '' },
    validate: { other: (other) => (chosen(other) === '' ? 'Choose whom you ask' : null) },
    send: async ({ other, from, until }) => {
      const asked = await ask.mutateAsync({
        other: chosen(other),
        ...(from !== '' && { from }),
        ...(until !== '' && { until }),
      });
      say(`${ofSchool ? asked.partnership : asked.school} is asked, and told by letter`);
      onClose();
    },
  });
  const { id, error }: { id?: string; error?: ReactNode } = field('other');
  return (
    <Dialog opened title="Ask for consent to self-billing" onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <Stack gap="lg">
          {ofSchool ? (
            <NativeSelect
              label="Partnership that draws up"
              data={[
                { value: '', label: 'Choose' },
                ...(drawers.data?.items ?? []).map((each) => ({ value: each.id, label: each.name })),
              ]}
              {...field('other')}
            />
          ) : (
            <SchoolPicker
              {...(id ? { id } : {})}
              label="School whose invoices you draw up"
              error={error}
              value={school}
              onChange={setSchool}
            />
          )}
          <TextInput type="date" label="From (today if empty)" w="14rem" {...field('from')} />
          <TextInput type="date" label="Until (twelve months if empty)" w="14rem" {...field('until')} />
          <p>The other side reads what both agree to, and says yes or no.</p>
          <div className={styles.answers}>
            <Button type="submit" loading={busy}>
              Ask
            </Button>
            <Button variant="default" onClick={onClose}>
              Go back
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
