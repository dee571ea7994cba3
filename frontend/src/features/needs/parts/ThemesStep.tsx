import { Checkbox, Input, NativeSelect, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { ThemePicker, themeNames, useThemes, phases } from '../../themes';
import { mostThemes } from '../steps';
import { fieldId, textField, type Fields } from '../useNeedForm';
import { useSuggestedThemes } from '../queries';
import styles from '../steps.module.css';

/** What it is about, suggested from the text, and for whom. */
export function ThemesStep({ fields }: { fields: Fields }) {
  const { form, errors, change } = fields;
  return (
    <Stack gap="xl">
      <Suggested fields={fields} />
      <ThemePicker
        id={fieldId('themes')}
        label="All themes"
        description={`Choose one to ${mostThemes}: the matter itself, not all that hangs on it.`}
        error={errors.themes}
        value={form.themes}
        onChange={(themes) => change({ themes })}
      />
      <NativeSelect
        label="Phase"
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

// A service that cannot suggest is no reason to stop: the whole list is beneath.
function Suggested({ fields: { form, change } }: { fields: Fields }) {
  const themes = useThemes();
  const suggested = useSuggestedThemes(`${form.what}\n${form.success}`);
  if (!themes.data || !suggested.data || suggested.data.length === 0) return null;
  const list = themes.data;
  const toggle = (id: string) =>
    change({ themes: form.themes.includes(id) ? form.themes.filter((other) => other !== id) : [...form.themes, id] });
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>From what you wrote, it may be about</legend>
      <Input.Description>Tick what fits.</Input.Description>
      <div className={styles.choices}>
        {suggested.data.map((id) => (
          <Checkbox
            key={id}
            label={themeNames(list, [id])[0]}
            checked={form.themes.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
