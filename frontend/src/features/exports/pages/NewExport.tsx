import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useActionKey } from '../../../api/useOnce';
import type { ExportContent, ExportFormat, MakeExportAsk } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Choices, FieldSet } from '../../../ui/FieldSet';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { monthBefore } from '../days';
import { NotYours } from '../parts/NotYours';
import { useExportPreview, useFormats, useMakeExport } from '../queries';
import { useSeller } from '../useSeller';
import { contents, hardFor, thereWords, uncodedWords } from '../words';

/** Asks what is to be exported, and makes it. */
export default function NewExport() {
  const seller = useSeller();
  const formats = useFormats(seller ?? '');
  if (!seller) return <NotYours />;
  return (
    <Page
      narrow
      title="Make an export"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Exports', to: '/exports' },
      ]}
      lead={<p>Choose the days, what your package is to have, and the package.</p>}
    >
      <Query whole query={formats} what="the formats">
        {({ items }) => <Form seller={seller} formats={items} />}
      </Query>
    </Page>
  );
}

function Form({ seller, formats }: { seller: string; formats: ExportFormat[] }) {
  const { today } = useActing();
  const navigate = useNavigate();
  const make = useMakeExport(seller);
  const keyFor = useActionKey();
  const [what, setWhat] = useState<ExportContent[]>(['sales', 'purchases', 'credits', 'bank']);
  const { form, field, summary, submit, busy } = useProblemForm({
    initialValues: { ...monthBefore(today), format: formats[0]?.id ?? '', again: false },
    validate: {
      from: (from) => (from === '' ? 'Enter the first day' : null),
      to: (to, { from }) => (to < from || to === '' ? 'Enter the last day, which is not before the first' : null),
    },
    send: async ({ from, to, format, again }) => {
      const body: MakeExportAsk = { from, to, format, what, again };
      const made = await make.mutateAsync({ key: keyFor(body), body });
      await navigate(`/exports/${made.id}`);
    },
  });
  const { from, to, format } = form.values;
  const preview = useExportPreview(seller, from, to, format, what);
  const uncoded = preview.data?.uncoded ?? [];
  const there = (of: ExportContent) => preview.data?.items.find((each) => each.what === of);
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <TextInput type="date" label="First day" w="14rem" {...field('from')} />
        <TextInput type="date" label="Last day" w="14rem" {...field('to')} />
        <FieldSet legend="What is in it">
          <Choices>
            {contents.map(({ what: each, word, says }) => {
              const found = there(each);
              return (
                <Checkbox
                  key={each}
                  label={word}
                  description={[says, found && thereWords(found)].filter(Boolean).join('. ')}
                  checked={what.includes(each)}
                  onChange={({ currentTarget }) =>
                    setWhat((before) =>
                      currentTarget.checked ? [...before, each] : before.filter((other) => other !== each),
                    )
                  }
                />
              );
            })}
          </Choices>
        </FieldSet>
        <NativeSelect
          label="For"
          maw="20rem"
          data={formats.map(({ id, name }) => ({ value: id, label: name }))}
          {...field('format')}
        />
        {hardFor(format, what) !== '' && <p>{hardFor(format, what)}</p>}
        {uncoded.length > 0 && (
          <Notice tone="waiting" title="Some entries have no code">
            <p>
              The file would say our own name for: {uncodedWords(uncoded)}.{' '}
              <Link to="/export-codes">Choose the codes</Link>
            </p>
          </Notice>
        )}
        <Checkbox
          label="Also what was exported before"
          description="Tick it if the earlier file was lost or was not taken"
          {...field('again', 'checkbox')}
        />
        <div>
          <Button type="submit" loading={busy}>
            Make the export
          </Button>
        </div>
      </Stack>
    </form>
  );
}
