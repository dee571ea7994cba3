import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { TextReading, ThemePicker, phases } from '../../themes';
import { mostThemes } from '../steps';
import { fieldId, textField, type Fields } from '../useNeedForm';

/** What it is about, suggested from the text, and for whom. */
export function ThemesStep({ fields }: { fields: Fields }) {
  const { form, errors, change } = fields;
  return (
    <Stack gap="xl">
      <TextReading
        text={form.what}
        of="need"
        value={form.themes}
        onChange={(themes) => change({ themes })}
        ignoresName={() => true}
      />
      <ThemePicker
        id={fieldId('themes')}
        label="All themes"
        description={`Choose one to ${mostThemes}: the matter itself, not all that hangs on it. You can go on without one: then your words alone tell who fits.`}
        error={errors.themes}
        value={form.themes}
        onChange={(themes) => change({ themes })}
      />
      <NativeSelect
        label="Phase"
        description="Begins with your school’s own. Change it if the need is for other pupils: leaders for this phase are found first, and nobody can fit without one."
        data={[{ value: '', label: 'Choose a phase' }, ...phases]}
        {...textField(fields, 'phase')}
      />
      <TextInput
        label="Year groups, if it is about some of them"
        description="For example Years 3 and 4"
        {...textField(fields, 'yearGroups')}
      />
    </Stack>
  );
}
