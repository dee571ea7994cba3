import { Link } from 'react-router';
import { Card } from '../../../ui/Card';
import { Facts } from '../../../ui/Facts';
import { Notice } from '../../../ui/Notice';
import { Query } from '../../../ui/Query';
import { accountText, vatText } from '../payeeForm';
import { usePayee } from '../queries';
import { PayersLink } from './PayersLink';
import { SelfBillingCard } from './SelfBillingCard';
import { TermsCard } from './TermsCard';
import { NumbersCard } from './NumbersCard';
import { RemindingCard } from './RemindingCard';
import { StatementsCard } from './StatementsCard';
import { VatCard } from './VatCard';

/** A partnership's money, on its own page: how it is paid, and more for those who handle it. */
export function HowPaid({ partnership }: { partnership: string }) {
  return (
    <Query query={usePayee({ partnership })} what="how it is paid">
      {({ data: { payee, maySee, mayAsk, waiting, handles } }) => (
        <>
          <Card title="How it is paid">
            {waiting && (
              <Notice tone="waiting" title="This is to change">
                <p>
                  <Link to={`/payee-changes/${waiting.id}`}>Look at the change, confirm it or stop it</Link>
                </p>
              </Notice>
            )}
            {maySee ? (
              <Facts
                facts={[
                  { label: 'Is paid', value: accountText(payee) },
                  { label: 'VAT number', value: vatText(payee) },
                ]}
              />
            ) : (
              <p>Its brokers and finance officers see this.</p>
            )}
            {mayAsk && (
              <p>
                <Link to={`/partnerships/${partnership}/payee`}>Change how it is paid</Link>
              </p>
            )}
          </Card>
          {handles && <VatCard holder={{ partnership }} />}
          {handles && <NumbersCard holder={{ partnership }} />}
          {handles && <RemindingCard holder={{ partnership }} />}
          {handles && <StatementsCard holder={{ partnership }} />}
          {handles && <SelfBillingCard holder={{ partnership }} />}
          {handles && <PayersLink to={`/partnerships/${partnership}/payers`} />}
          {handles && <TermsCard billed={{ partnership }} />}
        </>
      )}
    </Query>
  );
}
