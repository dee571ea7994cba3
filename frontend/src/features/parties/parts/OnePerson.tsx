import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { School, VatTable } from '../../../api/types';
import { DateText } from '../../../ui/Figures';
import { FormDialog } from '../../../ui/FormDialog';
import { Notice } from '../../../ui/Notice';
import { useProblemForm } from '../../../ui/problemForm';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import type { Holder } from '../queries';
import { useChargeInternally, usePair } from '../vatQueries';

type Internal = VatTable['internal'][number];

/** With whom the seller is one legal person: bills between them are internal charges, without VAT. */
export function OnePerson({ holder, internal }: { holder: Holder; internal: Internal[] }) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h3>One legal person</h3>
      <p>
        Two academies of one trust, or two schools that one authority maintains, are usually one legal person. Where you
        say so, bills between them are internal charges without VAT.
      </p>
      {internal.length > 0 && (
        <ul>
          {internal.map((each) => (
            <Same key={`${each.kind}:${each.id}`} holder={holder} same={each} />
          ))}
        </ul>
      )}
      <Button variant="default" onClick={() => setAdding(true)}>
        Say that a school is the same legal person
      </Button>
      {adding && <SayOne holder={holder} onClose={() => setAdding(false)} />}
    </>
  );
}

function Same({ holder, same }: { holder: Holder; same: Internal }) {
  const change = useChargeInternally(holder);
  const say = useSay();
  async function end() {
    await change.mutateAsync({ payerKind: same.kind, payerId: same.id, confirmed: false });
    say(`Bills to ${same.name} bear VAT again`);
  }
  return (
    <li>
      {same.name}, said by {same.confirmedBy || 'somebody'} on <DateText value={same.confirmedAt} />{' '}
      <Button
        variant="subtle"
        loading={change.isPending}
        aria-label={`End this: ${same.name}`}
        onClick={() => void end()}
      >
        End this
      </Button>
    </li>
  );
}

function SayOne({ holder, onClose }: { holder: Holder; onClose: () => void }) {
  const change = useChargeInternally(holder);
  const say = useSay();
  const [school, setSchool] = useState<School | null>(null);
  const pair = usePair(holder, school?.urn ?? '');
  const asked = useProblemForm({
    initialValues: { payer: '' },
    validate: { payer: () => (school ? null : 'Choose the school') },
    send: async () => {
      await change.mutateAsync({ payerKind: 'school', payerId: school?.urn ?? '', confirmed: true });
      say(`Bills to ${school?.name} are internal charges from now on`);
      onClose();
    },
  });
  const { field } = asked;
  const { id, error }: { id?: string; error?: ReactNode } = field('payer');
  return (
    <FormDialog title="One legal person" form={asked} verb="They are one legal person" onClose={onClose}>
      <SchoolPicker {...(id ? { id } : {})} label="School" error={error} value={school} onChange={setSchool} />
      {school && pair.data && (
        <Notice tone="waiting" title={pair.data.warning ? 'They may be one' : 'Nothing says that they are one'}>
          <p>{pair.data.warning ?? 'The register names no trust or authority for both. Ask before you say so.'}</p>
        </Notice>
      )}
      <p>Bills to it then bear no VAT, and are exported as a journal. Your name stands beside it.</p>
    </FormDialog>
  );
}
