import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useState } from 'react';
import type { ExportFormats, ExportLayoutAsk } from '../../../api/types';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Fold } from '../../../ui/Fold';
import { useProblemForm } from '../../../ui/problemForm';
import { byName, inGroups, toCodes } from '../codesForm';
import { layoutValues, toLayout } from '../layoutForm';
import { dateForms, separators } from '../words';
import { CodeFields } from './CodeFields';
import { ColumnsField } from './ColumnsField';

export interface LayoutFormProps {
  start: ExportLayoutAsk;
  fields: ExportFormats;
  /** Keeps it. Errors: Problem. */
  keep: (layout: ExportLayoutAsk) => Promise<void>;
}

/** Takes a layout: what a row is, its columns, and how they are written. */
export function LayoutForm({ start, fields, keep }: LayoutFormProps) {
  const [codes, setCodes] = useState(() => byName(start.codes));
  const { form, field, summary, submit, busy } = useProblemForm({
    initialValues: layoutValues(start),
    validate: { name: (name) => (name.trim() === '' ? 'Enter a name' : null) },
    send: (values) => keep(toLayout(values, toCodes(codes))),
  });
  const { values } = form;
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Stack gap="lg">
        <TextInput label="Name" description="As you call the package" maxLength={60} maw="20rem" {...field('name')} />
        <NativeSelect
          label="What a row is"
          maw="26rem"
          data={[
            { value: 'documents', label: 'A document: an invoice, a self-bill or a credit note' },
            { value: 'postings', label: 'A posting: a debit or a credit of an entry' },
          ]}
          {...field('shape')}
        />
        <ColumnsField
          columns={values.columns}
          fields={fields[values.shape]}
          onChange={(columns) => form.setFieldValue('columns', columns)}
          wrong={(path) => field(path)}
        />
        <NativeSelect
          label="File"
          w="14rem"
          data={[
            { value: 'csv', label: 'CSV' },
            { value: 'xlsx', label: 'XLSX' },
          ]}
          {...field('xlsx')}
        />
        {values.xlsx === 'csv' && (
          <NativeSelect label="Between cells" w="14rem" data={separators} {...field('separator')} />
        )}
        <NativeSelect label="Dates" w="14rem" data={dateForms} {...field('dates')} />
        <Checkbox label="The heads of the columns stand in the first row" {...field('header', 'checkbox')} />
        <TextInput
          label="Most documents in one file"
          description="Leave it empty if there is no such limit"
          inputMode="numeric"
          w="14rem"
          {...field('most')}
        />
        <Fold summary="Codes that only this package has">
          <CodeFields groups={inGroups(fields.names)} codes={codes} onChange={setCodes} charts={[]} />
        </Fold>
        <div>
          <Button type="submit" loading={busy}>
            Keep the layout
          </Button>
        </div>
      </Stack>
    </form>
  );
}
