import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { groupToInvoice, useBillable } from '../queries/billable';
import { IssueInvoice } from '../parts/IssueInvoice';
import { InvoiceDrafts } from '../parts/InvoiceDrafts';
import { ToCredit } from '../parts/ToCredit';
import { Prepare } from '../parts/Prepare';
import { sellerOf } from '../side';

const crumbs = [{ label: 'Invoices', to: '/invoices' }];

/** The issuer chooses signed-off visits, agreement by agreement, and invoices them. */
export default function NewInvoice() {
  const { membership } = useActing();
  const seller = membership && sellerOf(membership);
  if (!seller) return <NotYours />;
  return (
    <Page
      title="Issue an invoice"
      crumbs={crumbs}
      lead={
        <p>
          Visits that a school has signed off, or agreed to pay in advance, and nobody has invoiced yet. Agreements with
          one school share an invoice where the same seller and broker bring them.
        </p>
      }
    >
      <ToCredit seller={seller} />
      <InvoiceDrafts seller={seller} />
      <Groups seller={seller} />
      <Prepare seller={seller} />
    </Page>
  );
}

function NotYours() {
  return (
    <Page narrow title="Issue an invoice" crumbs={crumbs}>
      <EmptyState title="Who handles the money issues invoices">
        Brokers and finance officers of a partnership issue the invoices of what it sells; heads and finance officers,
        those of what their school sells by itself. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}

function Groups({ seller }: { seller: string }) {
  const visits = useBillable(seller);
  return (
    <Query whole query={visits} what="the visits to invoice">
      {({ pages }) => {
        const groups = groupToInvoice(pages.flatMap(({ items }) => items));
        if (groups.length === 0) return <None />;
        return (
          <>
            {groups.map((group) => (
              <IssueInvoice key={group.together} sharing={group} seller={seller} />
            ))}
            {visits.hasNextPage && (
              <Button variant="default" loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
                Show more visits
              </Button>
            )}
          </>
        );
      }}
    </Query>
  );
}

function None() {
  return (
    <EmptyState title="Every signed-off visit is invoiced" action={<Link to="/invoices">See the invoices</Link>}>
      When a school signs off a visit that it pays for, the visit is here. Nothing is invoiced by itself.
    </EmptyState>
  );
}
