import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useState } from 'react';
import type { Tagged } from '../../../api/client';
import type { PayerTerms } from '../../../api/types';
import { FormDialog } from '../../../ui/FormDialog';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import { useChangeTerms, type Billed } from '../payerQueries';
import { termsValues, toTerms } from '../termsForm';

export interface TermsFormProps {
  billed: Billed;
  start: Tagged<PayerTerms>;
  onClose: () => void;
}

type Paid = PayerTerms['paysFor'][number];

/** Takes how a payer wants to be billed. */
export function TermsForm({ billed, start: { data, etag }, onClose }: TermsFormProps) {
  const change = useChangeTerms(billed);
  const say = useSay();
  const [paysFor, setPaysFor] = useState<Paid[]>(data.paysFor);
  const asked = useProblemForm({
    initialValues: termsValues(data),
    rename: { 'body.eInvoice.scheme': 'body.scheme', 'body.eInvoice.id': 'body.address' },
    send: async (values) => {
      await change.mutateAsync({ etag, body: toTerms(values, paysFor) });
      say('Kept');
      onClose();
    },
  });
  const { form, field } = asked;
  return (
    <FormDialog title="How it is billed" form={asked} verb="Keep" onClose={onClose}>
      {'school' in billed && (
        <NativeSelect
          label="Who pays"
          description="A trust, an authority or a partnership stands here once it is willing to pay"
          data={[
            { value: '', label: 'The school itself' },
            ...data.choices.map(({ ref, name }) => ({ value: ref, label: name })),
          ]}
          {...field('paidBy')}
        />
      )}
      <Checkbox label="Nothing is issued without an order number" {...field('orderRequired', 'checkbox')} />
      <Textarea
        autosize
        minRows={2}
        label="Send documents to"
        description="E-mail addresses, one a line, five at most"
        {...field('sendTo')}
      />
      <NativeSelect
        label="Electronic invoices"
        data={[
          { value: '', label: 'None' },
          ...data.schemes.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
        ]}
        {...field('scheme')}
      />
      {form.values.scheme !== '' && <TextInput label="Address for electronic invoices" {...field('address')} />}
      <TextInput
        label="Nominal code"
        description="In the payer’s own books; documents say it"
        w="16rem"
        {...field('nominalCode')}
      />
      {!('school' in billed) && <PaysFor schools={paysFor} onChange={setPaysFor} />}
    </FormDialog>
  );
}

/** Schools for which the payer is willing to pay: each then chooses it, or not. */
function PaysFor({ schools, onChange }: { schools: Paid[]; onChange: (schools: Paid[]) => void }) {
  return (
    <div>
      <p>It is willing to pay for these schools. Each school then chooses so on its own page.</p>
      {schools.length > 0 && (
        <ul>
          {schools.map(({ urn, name }) => (
            <li key={urn}>
              {name}{' '}
              <Button
                variant="subtle"
                aria-label={`Take ${name} away`}
                onClick={() => onChange(schools.filter((each) => each.urn !== urn))}
              >
                Take it away
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SchoolPicker
        key={schools.length}
        label="Add a school"
        value={null}
        onChange={(school) => {
          if (school && schools.every(({ urn }) => urn !== school.urn))
            onChange([...schools, { urn: school.urn, name: school.name }]);
        }}
      />
    </div>
  );
}
