import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { School } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
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
  const asked = useProblemForm({
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
  const { field } = asked;
  const { id, error }: { id?: string; error?: ReactNode } = field('other');
  return (
    <FormDialog title="Ask for consent to self-billing" form={asked} verb="Ask" onClose={onClose}>
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
    </FormDialog>
  );
}
