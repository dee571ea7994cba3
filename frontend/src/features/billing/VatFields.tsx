import { NativeSelect } from '@mantine/core';
import styles from './billing.module.css';

const rates = [
  { value: '0', label: 'No VAT' },
  { value: '500', label: '5 %' },
  { value: '2000', label: '20 %' },
];

export interface VatFieldsProps {
  /** Gives the props of an input by its name. */
  field: (name: string) => object;
  /** Brokerage is added on top of the price, so it has a rate of its own. */
  added: boolean;
}

/** The rates of VAT of an invoice and of the self-bill that is made with it. */
export function VatFields({ field, added }: VatFieldsProps) {
  return (
    <div className={styles.row} role="group" aria-label="VAT">
      <NativeSelect label="VAT on the support" description="On this invoice" data={rates} {...field('supportVat')} />
      {added && <NativeSelect label="VAT on the brokerage" description="On this invoice" data={rates} {...field('brokerageVat')} />}
      <NativeSelect label="VAT of the leader’s school" description="On its self-bill; needs its VAT number" data={rates} {...field('homeVat')} />
    </div>
  );
}
