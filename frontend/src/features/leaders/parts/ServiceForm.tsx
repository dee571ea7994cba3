import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { ReactNode } from 'react';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { TextReading, ThemePicker, formats, phases } from '../../themes';
import { checkService, type ServiceValues } from '../serviceForm';
import { limits } from '../../../api/limits';
import { LongText } from '../../../ui/LongText';

export interface ServiceFormProps {
  start: ServiceValues;
  verb: string;
  /** Sends what was typed. Errors: Problem. */
  send: (values: ServiceValues) => Promise<unknown>;
  /** Names what is typed, so that it outlives a reload. */
  keep: string;
  /** Stands above the form: what changed meanwhile. Given a way to put other values into the form. */
  above?: (put: (values: ServiceValues) => void) => ReactNode;
}

/** What a leader offers. */
export function ServiceForm({ start, verb, send, keep, above }: ServiceFormProps) {
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: start,
    validate: checkService,
    rename: {
      'body.travelKm': 'body.travelMiles',
      'body.dayRate.pence': 'body.dayRate',
      'body.dayRate.currency': 'body.dayRate',
    },
    send,
    keep,
  });
  const { values } = form;
  return (
    <form noValidate onSubmit={submit}>
      {above?.((next) => form.setValues(next))}
      <ErrorSummary {...summary} />
      <Card>
        <Stack gap="lg">
          <TextInput
            label="Title"
            description="What a head would look for, like “Early reading in key stage 1”"
            {...field('title')}
          />
          <LongText
            most={limits.long}
            label="What you do, and what it has changed elsewhere"
            minRows={4}
            {...field('description')}
          />
          <TextReading
            text={`${values.title}\n${values.description}`}
            of="service"
            value={values.themes}
            onChange={(ids) => form.setFieldValue('themes', ids)}
          />
          <ThemePicker
            id={field('themes').id}
            label="What is it about?"
            description="At most ten. They count, beside what you write, when schools look for somebody."
            error={form.errors['themes']}
            value={values.themes}
            onChange={(ids) => form.setFieldValue('themes', ids)}
          />
          <Choices label="For which phases?" all={phases} field={field('phases')} />
          <Choices label="How do you support?" all={formats} field={field('formats')} />
          <div role="group" aria-label="Where">
            <Stack gap="sm">
              <Checkbox label="In person, at their school" {...field('inPerson', 'checkbox')} />
              {values.inPerson && (
                <TextInput inputMode="numeric" label="How far you travel, in miles" {...field('travelMiles')} />
              )}
              <Checkbox label="Remote" {...field('remote', 'checkbox')} />
            </Stack>
          </div>
          <TextInput
            inputMode="decimal"
            label="Price a day, in pounds"
            description="For two half-days, before the partnership’s brokerage. It is paid to your home school. Enter 0 where it is free."
            leftSection="£"
            {...field('dayRate')}
          />
          <Checkbox
            label="My school would also take days in return"
            description="Joint practice development: both schools give days, and nobody pays"
            {...field('mutual', 'checkbox')}
          />
          <div>
            <Button type="submit" loading={busy}>
              {verb}
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}

function Choices({ label, all, field }: { label: string; all: { value: string; label: string }[]; field: object }) {
  return (
    <Checkbox.Group label={label} {...field}>
      <Stack gap="sm" mt="xs" mb="xs">
        {all.map((each) => (
          <Checkbox key={each.value} {...each} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
