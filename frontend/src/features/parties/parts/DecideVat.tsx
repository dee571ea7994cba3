import { NativeSelect, TextInput } from '@mantine/core';
import type { VatAsk, VatDecision, VatRow } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import type { Holder } from '../queries';
import { useDecideVat } from '../vatQueries';
import { needsGround, reasonWords, supplyWords } from '../vatWords';

const allReasons = Object.entries(reasonWords).map(([value, label]) => ({ value, label }));

/** Those that a seller without a VAT number may have. */
const uncharged = allReasons.filter(({ value }) => ['zero', 'exempt', 'outside'].includes(value));

export interface DecideVatProps {
  holder: Holder;
  row: VatRow;
  /** The seller has a VAT number. */
  numbered: boolean;
  onClose: () => void;
}

/** Takes a decision about one thing that is sold. */
export function DecideVat({ holder, row, numbered, onClose }: DecideVatProps) {
  const decide = useDecideVat(holder);
  const say = useSay();
  const asked = useProblemForm({
    initialValues: { reason: row.now?.reason ?? '', ground: row.now?.ground ?? '', from: '', until: '' },
    validate: {
      reason: (reason) => (reason === '' ? 'Choose the reason' : null),
      ground: (ground, { reason }) =>
        needsGround(reason) && ground.trim() === '' ? 'Say on what ground, for documents to say' : null,
    },
    send: async ({ reason, ground, from, until }) => {
      const body: VatAsk = {
        supply: row.supply,
        reason: reason as VatDecision['reason'],
        ...(needsGround(reason) && { ground }),
        ...(from !== '' && { from }),
        ...(until !== '' && { until }),
      };
      await decide.mutateAsync(body);
      say('Decided. What was decided before stays in the history.');
      onClose();
    },
  });
  const { form, field } = asked;
  return (
    <FormDialog title={`VAT: ${supplyWords[row.supply]}`} form={asked} verb="Decide" onClose={onClose}>
      <NativeSelect
        label="Reason"
        description={numbered ? undefined : 'Without a VAT number only these'}
        data={[{ value: '', label: 'Choose' }, ...(numbered ? allReasons : uncharged)]}
        {...field('reason')}
      />
      {needsGround(form.values.reason) && (
        <TextInput
          label="On what ground?"
          description="Documents say it, like “Education by an eligible body, VAT Act 1994, Schedule 9, Group 6”"
          maxLength={200}
          {...field('ground')}
        />
      )}
      <TextInput type="date" label="From (today if empty)" w="14rem" {...field('from')} />
      <TextInput type="date" label="Until (without end if empty)" w="14rem" {...field('until')} />
    </FormDialog>
  );
}
