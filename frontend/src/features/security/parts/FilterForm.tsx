import { Button, TextInput } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
import type { SecurityFilter } from '../queries';
import styles from '../security.module.css';

type Typed = { account: string; address: string; from: string; to: string };

export interface FilterFormProps {
  start: SecurityFilter;
  onFilter: (typed: Typed) => void;
}

/** Narrows the list to an account, an address and some days. */
export function FilterForm({ start, onFilter }: FilterFormProps) {
  const [typed, setTyped] = useState<Typed>({
    account: start.account ?? '',
    address: start.address ?? '',
    from: start.from ?? '',
    to: start.to ?? '',
  });
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
      <TextInput label="E-mail address of the account" autoComplete="off" {...field('account')} />
      <TextInput label="Network address" autoComplete="off" {...field('address')} />
      <TextInput label="From" type="date" {...field('from')} />
      <TextInput label="To" type="date" {...field('to')} />
      <Button type="submit" variant="default">
        Show
      </Button>
    </form>
  );
}
