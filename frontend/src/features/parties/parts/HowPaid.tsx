import { Link } from 'react-router';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';
import { Query } from '../../../ui/Query';
import { accountText, vatText } from '../payeeForm';
import { usePayee } from '../queries';
import styles from '../payees.module.css';

/** How a partnership is paid, on its own page, for those who may know it or change it. */
export function HowPaid({ partnership }: { partnership: string }) {
  return (
    <Query query={usePayee({ partnership })} what="how it is paid">
      {({ data: { payee, maySee, mayAsk, waiting } }) => (
        <Card title="How it is paid">
          {waiting && (
            <Notice tone="waiting" title="This is to change">
              <p>
                <Link to={`/payee-changes/${waiting.id}`}>Look at the change, confirm it or stop it</Link>
              </p>
            </Notice>
          )}
          {maySee ? (
            <dl className={styles.facts}>
              <dt>Is paid</dt>
              <dd>{accountText(payee)}</dd>
              <dt>VAT number</dt>
              <dd>{vatText(payee)}</dd>
            </dl>
          ) : (
            <p>Its brokers and finance officers see this.</p>
          )}
          {mayAsk && (
            <p>
              <Link to={`/partnerships/${partnership}/payee`}>Change how it is paid</Link>
            </p>
          )}
        </Card>
      )}
    </Query>
  );
}
