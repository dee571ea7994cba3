import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { asTrouble } from './trouble';
import styles from './FilterForm.module.css';

export interface FilterField<Name extends string> {
  name: Name;
  label: string;
  date?: boolean;
  /** What is wrong with what is typed; nothing where it can be read. What is wrong is not asked for. */
  wrong?: (typed: string) => string | undefined;
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
  const [tried, setTried] = useState(true);
  const at = fields.findIndex((each) => each.wrong?.(typed[each.name]) !== undefined);
  const type = (name: Name) => (event: ChangeEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget;
    setTried(false);
    setTyped((before) => ({ ...before, [name]: value }));
  };
  return (
    <form
      ref={form}
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (at < 0) onFilter(typed);
        else event.currentTarget.querySelectorAll('input')[at]?.focus();
      }}
    >
      {fields.map(({ name, label, date, wrong: judge }) => (
        <TextInput
          key={name}
          label={label}
          value={typed[name]}
          onChange={type(name)}
          error={said(name) ?? (tried && judge?.(typed[name]))}
          {...(date ? { type: 'date' } : { autoComplete: 'off' })}
        />
      ))}
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
