import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Radio.layer.css';
import type { Need, Reach } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Choices } from '../../../ui/FieldSet';
import { Awaited } from '../../../ui/Loading';
import { useOwnPartnerships } from '../queries';
import { fieldId, type Fields, textField } from '../useNeedForm';
import { reaches } from '../words';
import styles from '../steps.module.css';

/** Who may see it, and how much of the school. */
export function ReachStep({ fields, need }: { fields: Fields; need: Need | undefined }) {
  const posted = need !== undefined && need.state !== 'draft';
  return (
    <Stack gap="xl">
      {!posted && <Partnership fields={fields} urn={need?.school?.urn} />}
      <HowFar fields={fields} past={pastOf(need)} />
      <TextInput
        classNames={{ input: styles.short }}
        label="After how many days without an agreement is it shown further?"
        description="Leave empty to have it as your partnership does"
        inputMode="numeric"
        {...textField(fields, 'replyDays')}
      />
      <HowMuch fields={fields} fixed={posted && need.named === true} />
    </Stack>
  );
}

function Partnership({ fields, urn }: { fields: Fields; urn: string | undefined }) {
  const { membership } = useActing();
  const { data: own = [], isLoading } = useOwnPartnerships(urn ?? membership?.place.id ?? '');
  if (isLoading) return <Awaited />;
  if (own.length === 0) return null;
  return (
    <NativeSelect
      label="Who hears of it first?"
      description="Its members see the need before anybody else, and its broker sees all of it"
      data={[
        ...own.map(({ id, name }) => ({ value: id, label: name })),
        { value: '', label: 'No partnership: the whole region at once' },
      ]}
      {...textField(fields, 'partnershipId')}
    />
  );
}

/** How far it has been shown further than, which cannot be taken back. */
function pastOf(need: Need | undefined): Reach[] {
  return (need?.reached ?? []).filter(({ state }) => state === 'done').map(({ reach }) => reach);
}

function HowFar({ fields: { form, errors, change }, past }: { fields: Fields; past: Reach[] }) {
  const choices = form.partnershipId === '' ? reaches.slice(1) : reaches;
  return (
    <Radio.Group
      id={fieldId('mostReach')}
      label="How far may it be shown, if nobody nearer can help?"
      description="It widens a step at a time, and only while nothing is agreed"
      error={errors.mostReach}
      value={form.mostReach}
      onChange={(mostReach) => change({ mostReach })}
    >
      <Choices>
        {choices.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} disabled={past.includes(value)} />
        ))}
      </Choices>
    </Radio.Group>
  );
}

function HowMuch({ fields: { form, errors, change }, fixed }: { fields: Fields; fixed: boolean }) {
  return (
    <Radio.Group
      id={fieldId('named')}
      label="What do others see of your school?"
      error={errors.named}
      value={form.named ? 'named' : 'unnamed'}
      onChange={(value) => change({ named: value === 'named' })}
    >
      <Choices>
        <Radio
          value="unnamed"
          disabled={fixed}
          label="Phase, size and region, not the name"
          description="You can be named later, to everybody or only to those whom you ask."
        />
        <Radio
          value="named"
          label="The name as well"
          description="Whoever it reaches sees which school it is. This cannot be taken back after posting."
        />
      </Choices>
    </Radio.Group>
  );
}
