import { Button, Stack, TextInput } from '@mantine/core';
import type { Tagged } from '../../api/client';
import { useEditing } from '../../api/useEditing';
import { Card } from '../../ui/Card';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { useProblemForm } from '../../ui/problemForm';
import { Query } from '../../ui/Query';
import { useSay } from '../../ui/Say';
import { changesBetween, Stale } from '../../ui/Stale';
import { useReadVatNumber, useTellVatNumber, useVatNumber } from './useVatNumber';

interface Told {
  vatNumber: string;
}

const compared = [{ label: 'VAT number', text: ({ vatNumber }: Told) => (vatNumber === '' ? 'none' : vatNumber) }];

/** The home school tells its VAT number, without which no VAT can be on its self-bills. */
export function VatNumber({ urn }: { urn: string }) {
  return (
    <Card title="Your school’s VAT number">
      <p>It goes onto the self-bills that are drawn up from now on. Without it they carry no VAT. Leave it empty if your school is not registered.</p>
      <Query query={useVatNumber(urn)} what="the VAT number">
        {(told) => <TellVatNumber key={told.etag} urn={urn} told={told} />}
      </Query>
    </Card>
  );
}

function TellVatNumber({ urn, told }: { urn: string; told: Tagged<Told> }) {
  const tell = useTellVatNumber(urn);
  const editing = useEditing(told, useReadVatNumber(urn));
  const say = useSay();
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: { vatNumber: told.data.vatNumber },
    send: async (values) => {
      const saved = await editing.save((etag) => tell.mutateAsync({ etag, ...values }));
      if (saved) say(values.vatNumber.trim() === '' ? 'Self-bills will carry no VAT' : 'The VAT number is kept');
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
            form.setValues({ vatNumber: editing.newer?.vatNumber ?? '' });
            editing.keep();
          }}
        />
      )}
      <Stack gap="lg">
        <TextInput label="VAT number" description="Like GB 123 4567 89" maw="18rem" {...field('vatNumber')} />
        <div>
          <Button type="submit" variant="default" loading={busy}>
            Keep the VAT number
          </Button>
        </div>
      </Stack>
    </form>
  );
}
