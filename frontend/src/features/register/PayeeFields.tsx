import { Textarea, TextInput } from '@mantine/core';
import styles from './register.module.css';

export interface PayeeFieldsProps {
  /** Gives the props of an input by its name. */
  field: (name: string) => object;
}

/** How the partnership is paid, as its invoices say. All of it can be told later. */
export function PayeeFields({ field }: PayeeFieldsProps) {
  return (
    <fieldset className={styles.fields}>
      <legend>How the partnership is paid</legend>
      <p>Invoices say this from the next one on. You can leave it out and tell it later.</p>
      <Textarea autosize minRows={3} label="Address" description="Without the name, line by line" {...field('address')} />
      <TextInput label="VAT number" description="Only where the partnership charges VAT" w="16rem" {...field('vatNumber')} />
      <TextInput label="Name of the bank account" autoComplete="off" {...field('accountName')} />
      <TextInput label="Sort code" description="Six digits, like 00-00-00" inputMode="numeric" autoComplete="off" w="12rem" {...field('sortCode')} />
      <TextInput label="Account number" description="Eight digits" inputMode="numeric" autoComplete="off" w="12rem" {...field('accountNumber')} />
    </fieldset>
  );
}
