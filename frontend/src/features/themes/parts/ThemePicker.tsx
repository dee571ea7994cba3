import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { useState, type ReactNode } from 'react';
import { FieldSet } from '../../../ui/FieldSet';
import { Query } from '../../../ui/Query';
import { themeGroups, themeNames, useThemes } from '../queries';
import styles from './ThemePicker.module.css';

export interface ThemePickerProps {
  /** For the error summary: leads to the first choice. */
  id: string;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: string[];
  onChange: (ids: string[]) => void;
}

/** Chooses themes out of the one list, group by group; a group that has a chosen one is open from the start. */
export function ThemePicker({ id, label, description, error, value, onChange }: ThemePickerProps) {
  const themes = useThemes();
  return (
    <FieldSet legend={label} description={description} error={error}>
      <div id={id}>
        <Query query={themes} what="the list of themes">
          {(list) => (
            <>
              <p role="status" className={styles.quiet}>
                {value.length === 0 ? 'None chosen yet.' : `Chosen: ${themeNames(list, value).join(', ')}.`}
              </p>
              {themeGroups(list).map((each, at) => (
                <Group
                  key={each.group}
                  {...each}
                  needed={Boolean(error) && at === 0}
                  value={value}
                  onChange={onChange}
                />
              ))}
            </>
          )}
        </Query>
      </div>
    </FieldSet>
  );
}

type GroupProps = ReturnType<typeof themeGroups>[number] &
  Pick<ThemePickerProps, 'value' | 'onChange'> & {
    /** Opened, so that the error summary finds a choice to lead to. */
    needed: boolean;
  };

function Group({ group, themes, needed, value, onChange }: GroupProps) {
  const chosen = themes.filter(({ id }) => value.includes(id)).length;
  const [opened] = useState(chosen > 0);
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  return (
    <details className={styles.group} open={opened || needed}>
      <summary className={styles.summary}>
        {group}
        {chosen > 0 && <span className={styles.quiet}> {chosen} chosen</span>}
      </summary>
      <div role="group" aria-label={group} className={styles.choices}>
        {themes.map(({ id, name, about }) => (
          <Checkbox
            key={id}
            label={name}
            description={about}
            checked={value.includes(id)}
            onChange={() => toggle(id)}
          />
        ))}
      </div>
    </details>
  );
}
