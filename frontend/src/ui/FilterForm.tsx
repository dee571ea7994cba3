import { Button, TextInput } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
import styles from './FilterForm.module.css';

export interface FilterField<Name extends string> {
  name: Name;
  label: string;
  date?: boolean;
}

export interface FilterFormProps<Name extends string> {
  fields: readonly FilterField<Name>[];
  start: Partial<Record<Name, string>>;
  onFilter: (typed: Record<Name, string>) => void;
}

/** Narrows a list by what somebody types; it is asked for only when they say so. */
export function FilterForm<Name extends string>({ fields, start, onFilter }: FilterFormProps<Name>) {
  const [typed, setTyped] = useState(
    () => Object.fromEntries(fields.map(({ name }) => [name, start[name] ?? ''])) as Record<Name, string>,
  );
  const type = (name: Name) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(typed);
      }}
    >
      {fields.map(({ name, label, date }) => (
        <TextInput
          key={name}
          label={label}
          value={typed[name]}
          onChange={type(name)}
          {...(date ? { type: 'date' } : { autoComplete: 'off' })}
        />
      ))}
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
