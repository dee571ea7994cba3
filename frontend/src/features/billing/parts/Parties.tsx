import type { Invoice, Payee } from '../../../api/types';
import { paysForAnother } from '../side';
import styles from '../billing.module.css';

export interface PartiesProps extends Pick<Invoice, 'issuerName' | 'payerName' | 'payer'>, Partial<Supported> {
  address: string[] | undefined;
  vatNumber: string | undefined;
}

type Supported = Pick<Invoice, 'buyerName' | 'buyerUrn'>;

/** From whom an invoice or its credit note is, and to whom, as terms of a list. */
export function Parties({ issuerName, address = [], vatNumber, payerName, payer, buyerName, buyerUrn }: PartiesProps) {
  return (
    <>
      <dt>From</dt>
      <dd>
        {[issuerName, ...address].join(', ')}
        {vatNumber && ` (VAT number ${vatNumber})`}
      </dd>
      <dt>To</dt>
      <dd>
        {payerName}
        {payer.startsWith('school:') && ` (URN ${payer.slice('school:'.length)})`}
      </dd>
      {paysForAnother(payer, buyerUrn) && (
        <>
          <dt>For</dt>
          <dd>
            {buyerName} (URN {buyerUrn})
          </dd>
        </>
      )}
    </>
  );
}

/** The account to which an invoice is paid. */
export function Account({ payee: { accountName, sortCode, accountNumber } }: { payee: Payee }) {
  return (
    <dl className={styles.facts}>
      <dt>Account name</dt>
      <dd>{accountName}</dd>
      <dt>Sort code</dt>
      <dd>{sortCode}</dd>
      <dt>Account number</dt>
      <dd>{accountNumber}</dd>
    </dl>
  );
}
