import { Textarea, TextInput } from '@mantine/core';
import styles from '../payees.module.css';

export interface PayeeFieldsProps {
  /** Gives the props of an input by its name. */
  field: (name: string) => object;
  /** Which papers say it: "Invoices". */
  papers: string;
  /** Has an address of its own; the register has that of a school. */
  address: boolean;
}

/** How a partnership or a school is paid. All of it can be told later. */
export function PayeeFields({ field, papers, address }: PayeeFieldsProps) {
  return (
    <fieldset className={styles.fields}>
      <legend>Account and VAT number</legend>
      <p>{papers} say this. What you leave empty does not stand on them; you can add it later.</p>
      {address && (
        <Textarea
          autosize
          minRows={3}
          label="Address"
          description="Without the name, line by line; it holds at once"
          {...field('address')}
        />
      )}
      <TextInput
        label="VAT number"
        description="Like GB 123 4567 82; only where VAT is charged"
        maw="18rem"
        {...field('vatNumber')}
      />
      <TextInput label="Name of the bank account" autoComplete="off" maw="32rem" {...field('accountName')} />
      <TextInput
        label="Sort code"
        description="Six digits, like 00-00-00"
        inputMode="numeric"
        autoComplete="off"
        w="12rem"
        {...field('sortCode')}
      />
      <TextInput
        label="Account number"
        description="Eight digits"
        inputMode="numeric"
        autoComplete="off"
        w="12rem"
        {...field('accountNumber')}
      />
    </fieldset>
  );
}
