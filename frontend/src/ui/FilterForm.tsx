import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { asTrouble } from './trouble';
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
  /** What went wrong when the list was asked for; what is said of a field stands there. */
  error?: unknown;
}

/** Narrows a list by what somebody types; it is asked for only when they say so. */
export function FilterForm<Name extends string>({ fields, start, onFilter, error }: FilterFormProps<Name>) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const said = (name: Name) =>
    error ? asTrouble(error).errors.find(({ location }) => location === `query.${name}`)?.message : undefined;
  const [typed, setTyped] = useState(
    () => Object.fromEntries(fields.map(({ name }) => [name, start[name] ?? ''])) as Record<Name, string>,
  );
  const type = (name: Name) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      ref={form}
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
          error={said(name)}
          {...(date ? { type: 'date' } : { autoComplete: 'off' })}
        />
      ))}
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
