import { Button, Checkbox, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import type { ReactNode } from 'react';
import type { Partnership } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { useProblemForm } from '../../../ui/problemForm';
import { raisings } from '../../parties';
import { checkPartnership, partnershipFields, type PartnershipValues } from '../partnershipForm';
import { kinds } from '../words';

export interface PartnershipFormProps {
  start: PartnershipValues;
  /** The partnerships that may stand above this one. */
  parents: Partnership[];
  verb: string;
  /** Sends what was typed. Errors: Problem. */
  send: (values: PartnershipValues) => Promise<unknown>;
  /** Names what is typed, so that it outlives a reload. */
  keep: string;
  /**
   * Stands above the form: what changed meanwhile. Given what is typed, and a way to put other values into the form.
   */
  above?: (typed: PartnershipValues, put: (values: PartnershipValues) => void) => ReactNode;
}

/** What a partnership is and on which terms it brokers. */
export function PartnershipForm({ start, parents, verb, send, keep, above }: PartnershipFormProps) {
  const { form, summary, field, submit, busy } = useProblemForm({
    initialValues: start,
    validate: checkPartnership,
    rename: partnershipFields,
    send,
    keep,
  });
  const { mode, measure } = form.values;
  return (
    <form noValidate onSubmit={submit}>
      {above?.(form.values, (next) => form.setValues(next))}
      <ErrorSummary {...summary} />
      <Card>
        <Stack gap="lg">
          <TextInput label="Name" {...field('name')} />
          <NativeSelect label="Kind" data={kinds} {...field('kind')} />
          <NativeSelect
            label="Belongs to"
            description="Needs that nobody here can answer are offered there next"
            data={[
              { value: '', label: 'No partnership above it' },
              ...parents.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...field('parentId')}
          />
          <Radio.Group label="What does it keep for brokering?" {...field('mode')}>
            <Stack gap="sm" mt="xs">
              <Radio value="none" label="Nothing" />
              <Radio
                value="deducted"
                label="A part of the price"
                description="The school pays the price; the leader’s school gets the rest"
              />
              <Radio
                value="added"
                label="Something on top of the price"
                description="The leader’s school gets the price; the supported school pays more"
              />
            </Stack>
          </Radio.Group>
          {mode !== 'none' && (
            <Radio.Group label="How is it reckoned?" {...field('measure')}>
              <Stack gap="sm" mt="xs">
                <Radio value="share" label="As a share of the price" />
                <Radio value="perDay" label="As a sum for each day" />
              </Stack>
            </Radio.Group>
          )}
          {mode !== 'none' && measure === 'share' && (
            <TextInput inputMode="decimal" label="Share, in per cent" rightSection="%" w="12rem" {...field('share')} />
          )}
          {mode !== 'none' && measure === 'perDay' && (
            <TextInput
              inputMode="decimal"
              label="Sum a day, in pounds"
              description="For two half-days"
              leftSection="£"
              w="12rem"
              {...field('perDay')}
            />
          )}
          <TextInput
            inputMode="numeric"
            label="Days until a need widens"
            description="When nobody here has agreed to help by then, it is offered to the partnership above"
            {...field('widenDays')}
          />
          <Radio.Group
            label="Who sells the support?"
            description="For agreements made from now on"
            {...field('arrangement')}
          >
            <Stack gap="sm" mt="xs">
              <Radio
                value="principal"
                label="The partnership"
                description="It invoices the supported school, and draws up a self-bill of what it owes the leader’s school"
              />
              <Radio
                value="agent"
                label="The leader’s school, with the partnership as its agent"
                description="The leader’s school invoices; the partnership invoices what it keeps"
              />
            </Stack>
          </Radio.Group>
          <TextInput
            inputMode="numeric"
            label="Days until an invoice is due"
            description="For agreements made from now on"
            {...field('paymentDays')}
          />
          <NativeSelect
            label="When is an invoice drafted?"
            description="For agreements made from now on. A proposal shows it and may say something else"
            data={raisings}
            {...field('raising')}
          />
          <TextInput
            inputMode="numeric"
            label="Days before a visit from which a cancellation is late"
            description="For agreements made from now on. Leave this and the next empty if nothing is due for late cancellation"
            {...field('lateDays')}
          />
          <TextInput
            inputMode="decimal"
            label="Share of its price that is then due, in per cent"
            description="If the supported school cancels. If the leader or the leader’s school does, nothing is due"
            rightSection="%"
            {...field('lateShare')}
          />
          {form.values.kind !== 'trust' && (
            <Checkbox
              label="Also broker between schools of the same trust"
              description="Otherwise leaders of a school’s own trust are not matched with it: the trust gives that help itself"
              checked={form.values.sameTrust}
              onChange={(event) => form.setFieldValue('sameTrust', event.currentTarget.checked)}
            />
          )}
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
