import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { FieldSet } from '../../../ui/FieldSet';
import type { CodeGroup } from '../codesForm';
import styles from '../exports.module.css';

export interface CodeFieldsProps {
  groups: readonly CodeGroup[];
  /** By what they are of. */
  codes: Record<string, string>;
  onChange: (codes: Record<string, string>) => void;
  /** Codes to choose from. */
  charts: { code: string; name: string }[];
}

/** Takes the codes of accounts and of VAT; an empty one is left to the format. */
export function CodeFields({ groups, codes, onChange, charts }: CodeFieldsProps) {
  const list = useId();
  return (
    <>
      <datalist id={list}>
        {charts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
      {groups.map(({ title, names }) => (
        <FieldSet key={title} legend={title}>
          <div className={styles.codes}>
            {names.map(({ of, word }) => (
              <TextInput
                key={of}
                label={word}
                maxLength={40}
                autoComplete="off"
                {...(of.startsWith('tax:') || of.startsWith('party:') ? {} : { list })}
                value={codes[of] ?? ''}
                onChange={({ currentTarget }) => onChange({ ...codes, [of]: currentTarget.value })}
              />
            ))}
          </div>
        </FieldSet>
      ))}
    </>
  );
}
