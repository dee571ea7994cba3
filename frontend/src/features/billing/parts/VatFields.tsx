import { NativeSelect } from '@mantine/core';
import type { BillableVisit, Quote } from '../../../api/types';
import type { ChosenVat } from '../queries/billable';
import styles from '../billing.module.css';

const rates = [
  { value: '', label: 'Choose' },
  { value: '0', label: 'No VAT' },
  { value: '500', label: '5 %' },
  { value: '2000', label: '20 %' },
];

/** What the fields hold: rates in hundredths of a per cent; empty while nobody has chosen. */
export interface VatValues extends Record<string, string> {
  supportVat: string;
  brokerageVat: string;
  homeVat: string;
}

/** That nobody has chosen the VAT on the support; null where somebody has. */
export function vatMissing(supportVat: string): string | null {
  return supportVat === '' ? 'Choose the VAT on the support: none, 5 or 20 %' : null;
}

/** The rates as numbers. */
export function vatOf({
  supportVat,
  brokerageVat,
  homeVat,
}: Pick<VatValues, 'supportVat' | 'brokerageVat' | 'homeVat'>): ChosenVat {
  return {
    supportVat: supportVat === '' ? undefined : Number(supportVat),
    brokerageVat: Number(brokerageVat),
    homeVat: Number(homeVat),
  };
}

export interface VatFieldsProps {
  /** Gives the props of an input by its name. */
  field: (name: string) => object;
  /** What it comes to; absent until it is known. */
  quote: Quote | undefined;
  /** Who sells it. */
  sold: BillableVisit['sold'] | undefined;
}

/** The rates of VAT of an invoice, and of the self-bill or the invoice of brokerage that is made with it. */
export function VatFields({ field, quote, sold = 'principal' }: VatFieldsProps) {
  const own = sold === 'agent' && quote?.mode !== 'none';
  const added = sold === 'principal' && quote?.mode === 'added';
  return (
    <div className={styles.row} role="group" aria-label="VAT">
      <NativeSelect label="VAT on the support" description="On this invoice" data={rates} {...field('supportVat')} />
      {(added || own) && (
        <NativeSelect
          label="VAT on the brokerage"
          description={own ? 'On the partnership’s own invoice' : 'On this invoice'}
          data={rates.slice(1)}
          {...field('brokerageVat')}
        />
      )}
      {sold === 'principal' && (
        <NativeSelect
          label="VAT of the leader’s school"
          description="On its self-bill; needs its VAT number"
          data={rates.slice(1)}
          {...field('homeVat')}
        />
      )}
    </div>
  );
}
