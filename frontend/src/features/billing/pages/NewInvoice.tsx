import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { groupByAgreement, useBillable } from '../queries/billable';
import { IssueInvoice } from '../parts/IssueInvoice';
import { Prepare } from '../parts/Prepare';
import { invoiceSide } from '../side';

const crumbs = [{ label: 'Invoices', to: '/invoices' }];

/** The issuer chooses signed-off visits, agreement by agreement, and invoices them. */
export default function NewInvoice() {
  const { membership } = useActing();
  const side = membership && invoiceSide(membership);
  if (!side || !('issuer' in side)) return <NotYours />;
  return (
    <Page
      title="Issue an invoice"
      crumbs={crumbs}
      lead={<p>Visits that a school has signed off and nobody has invoiced yet. One invoice is for one agreement.</p>}
    >
      <Groups issuer={side.issuer} />
      <Prepare issuer={side.issuer} />
    </Page>
  );
}

function NotYours() {
  return (
    <Page narrow title="Issue an invoice" crumbs={crumbs}>
      <EmptyState title="Partnerships issue invoices">
        Brokers and finance officers of a partnership issue the invoices of what it brokered. If you hold such a role
        too, choose it under your name.
      </EmptyState>
    </Page>
  );
}

function Groups({ issuer }: { issuer: string }) {
  const visits = useBillable(issuer);
  return (
    <Query whole query={visits} what="the visits to invoice">
      {({ pages }) => {
        const groups = groupByAgreement(pages.flatMap(({ items }) => items));
        if (groups.length === 0) return <None />;
        return (
          <>
            {groups.map((group) => (
              <IssueInvoice key={group.agreementId} group={group} />
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
