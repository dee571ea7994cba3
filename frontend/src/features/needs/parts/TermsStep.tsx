import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { Choices, FieldSet } from '../../../ui/FieldSet';
import { milesText } from '../../leaders';
import { formats } from '../../themes';
import { fieldId, textField, type Fields } from '../useNeedForm';
import { fundings } from '../words';
import styles from '../steps.module.css';

/** How much, when, how, what it may cost and who pays. */
export function TermsStep({ fields }: { fields: Fields }) {
  return (
    <Stack gap="xl">
      <TextInput
        classNames={{ input: styles.short }}
        label="Days of support"
        description="Half-days count: 2½"
        inputMode="decimal"
        {...textField(fields, 'days')}
      />
      <div className={styles.pair}>
        <TextInput
          type="date"
          label="First day"
          description="Leave empty for as soon as may be"
          {...textField(fields, 'startOn')}
        />
        <TextInput type="date" label="Last day" description="By when you need it" {...textField(fields, 'byOn')} />
      </div>
      <How fields={fields} />
      <Pay fields={fields} />
    </Stack>
  );
}

function How({ fields: { form, errors, change } }: { fields: Fields }) {
  return (
    <>
      <FieldSet legend="In person or remote?" error={errors.inPerson}>
        <Choices>
          <Checkbox
            id={fieldId('inPerson')}
            label="In person, at our school"
            checked={form.inPerson}
            onChange={(event) => change({ inPerson: event.currentTarget.checked })}
          />
          <Checkbox
            id={fieldId('remote')}
            label="Remote"
            checked={form.remote}
            onChange={(event) => change({ remote: event.currentTarget.checked, inPerson: form.inPerson })}
          />
          {form.fartherKm > 0 && (
            <Checkbox
              label={`Also leaders who would have to come up to ${milesText(form.fartherKm)} farther than they say`}
              checked
              onChange={() => change({ fartherKm: 0 })}
            />
          )}
        </Choices>
      </FieldSet>
      <Checkbox.Group
        id={fieldId('formats')}
        label="Which kind of support?"
        description="Leave all empty if any kind will do"
        error={errors.formats}
        value={form.formats}
        onChange={(chosen) => change({ formats: chosen })}
      >
        <Choices>
          {formats.map((format) => (
            <Checkbox key={format.value} {...format} />
          ))}
        </Choices>
      </Checkbox.Group>
    </>
  );
}

function Pay({ fields }: { fields: Fields }) {
  const { form, change } = fields;
  return (
    <>
      <TextInput
        classNames={{ input: styles.short }}
        label="Most it may cost, £"
        description="For the whole. Only you and your broker see it."
        inputMode="decimal"
        {...textField(fields, 'budget')}
      />
      <NativeSelect
        label="Who pays?"
        data={[{ value: '', label: 'Choose where the money comes from' }, ...fundings]}
        {...textField(fields, 'funding')}
      />
      <Checkbox
        id={fieldId('mutual')}
        label="We would give days in return"
        description="Support both ways, without money"
        checked={form.mutual}
        onChange={(event) => change({ mutual: event.currentTarget.checked, funding: form.funding })}
      />
    </>
  );
}
