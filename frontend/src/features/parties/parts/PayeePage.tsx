import { Card } from '../../../ui/Card';
import { Page, type PageProps } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { PayeeFacts } from './PayeeFacts';
import { PayeeForm } from './PayeeForm';
import { type Holder, usePayee } from '../queries';
import { PayersLink } from './PayersLink';
import { SelfBillingCard } from './SelfBillingCard';
import { DraftingCard } from './DraftingCard';
import { TermsCard } from './TermsCard';
import { NumbersCard } from './NumbersCard';
import { RemindingCard } from './RemindingCard';
import { StatementsCard } from './StatementsCard';
import { VatCard } from './VatCard';
import { WaitingPayee } from './WaitingPayee';

export interface PayeePageProps {
  holder: Holder;
  name: string;
  crumbs: NonNullable<PageProps['crumbs']>;
  /** Which papers say it: "Invoices". */
  papers: string;
}

/** How a partnership or a school is paid: what stands, what waits, and how to change it. */
export function PayeePage({ holder, name, crumbs, papers }: PayeePageProps) {
  return (
    <Query query={usePayee(holder)} what="how it is paid">
      {(start) => (
        <Page narrow={!(start.data.handles && 'school' in holder)} title={`How ${name} is paid`} crumbs={crumbs}>
          {start.data.waiting && <WaitingPayee change={start.data.waiting} />}
          {start.data.maySee && (
            <Card title="What stands now">
              <p>{papers} say this.</p>
              <PayeeFacts payee={start.data.payee ?? {}} />
            </Card>
          )}
          {start.data.maySee && <PayeeForm key={start.etag} holder={holder} start={start} papers={papers} />}
          {start.data.handles && 'school' in holder && (
            <>
              <TermsCard billed={holder} />
              <SelfBillingCard holder={holder} />
              <VatCard holder={holder} />
              <NumbersCard holder={holder} />
              <DraftingCard holder={holder} />
              <RemindingCard holder={holder} />
              <StatementsCard holder={holder} />
              <PayersLink to={`/schools/${holder.school}/payers`} />
            </>
          )}
          {!start.data.maySee && !start.data.waiting && (
            <p>Its brokers and finance officers see how it is paid and change it. No change waits.</p>
          )}
        </Page>
      )}
    </Query>
  );
}
