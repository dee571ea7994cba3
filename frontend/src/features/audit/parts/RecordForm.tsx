import { Button, TextInput } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
import styles from '../audit.module.css';
import type { RecordFilter } from '../queries';

type Typed = { person: string; from: string; to: string };

export interface RecordFormProps {
  start: RecordFilter;
  onFilter: (typed: Typed) => void;
}

/** Narrows the record to a person and some days. */
export function RecordForm({ start, onFilter }: RecordFormProps) {
  const [typed, setTyped] = useState<Typed>({ person: start.person ?? '', from: start.from ?? '', to: start.to ?? '' });
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form
      className={styles.filter}
      onSubmit={(event) => {
        event.preventDefault();
        onFilter(typed);
      }}
    >
      <TextInput label="E-mail address of the person" autoComplete="off" {...field('person')} />
      <TextInput label="From" type="date" {...field('from')} />
      <TextInput label="To" type="date" {...field('to')} />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
