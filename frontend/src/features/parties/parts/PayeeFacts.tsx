import type { Payee } from '../../../api/types';
import styles from '../payees.module.css';

export interface PayeeFactsProps {
  payee: Payee;
  /** False where only the last digits of the account number are shown. */
  whole?: boolean;
}

/** An account and a VAT number. */
export function PayeeFacts({
  payee: { accountName, sortCode, accountNumber, vatNumber, address },
  whole = true,
}: PayeeFactsProps) {
  return (
    <dl className={styles.facts}>
      <dt>Account</dt>
      <dd>{accountNumber ? accountName : 'None'}</dd>
      {accountNumber && (
        <>
          <dt>Sort code</dt>
          <dd>{sortCode}</dd>
          <dt>Account number</dt>
          <dd>{whole ? accountNumber : `Ends in ${accountNumber}`}</dd>
        </>
      )}
      <dt>VAT number</dt>
      <dd>{vatNumber ?? 'None'}</dd>
      {address && address.length > 0 && (
        <>
          <dt>Address</dt>
          <dd>{address.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
