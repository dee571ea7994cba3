import type { Payee } from '../../api/types';
import styles from './billing.module.css';

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
