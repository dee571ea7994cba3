import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { FindDocuments, foundIn } from '../parts/FindDocuments';
import { InvoiceTable } from '../parts/InvoiceTable';
import { invoiceSide, sellerOf, type Side } from '../side';
import { useInvoices, type Found } from '../queries/invoices';
import { isShown, type Shown, shownFilters } from '../words';

/** Invoices of the partnership or to the school for which the person acts. */
export default function Invoices() {
  const { membership } = useActing();
  const [params, setParams] = useSearchParams();
  const asked = params.get('state');
  const shown = isShown(asked) ? asked : undefined;
  const issued = params.has('issued');
  const side = membership && invoiceSide(membership, issued);
  if (!membership || !side) return <NotYours />;
  const seller = sellerOf(membership);
  const school = membership.place.kind === 'school';
  const at = school && issued ? '/invoices?issued=yes' : '/invoices';
  return (
    <Page
      title="Invoices"
      lead={
        <p>
          {'issuer' in side ? 'Issued by' : 'To'} {placeName(membership)}, the newest first; those that are owed by the day
          they are due.
        </p>
      }
      actions={
        'issuer' in side && (
          <Button component={Link} to="/invoices/new">
            Issue an invoice
          </Button>
        )
      }
    >
      {school && seller && (
        <FilterLinks
          label="Show invoices to or by your school"
          filters={[
            { label: 'To your school', to: '/invoices', current: !issued },
            { label: 'By your school', to: '/invoices?issued=yes', current: issued },
          ]}
        />
      )}
      <FilterLinks
        label="Show invoices by state"
        filters={[
          { label: 'All', to: at, current: shown === undefined },
          ...shownFilters.map((each) => ({
            label: each.word,
            to: `${at}${at.includes('?') ? '&' : '?'}state=${each.shown}`,
            current: each.shown === shown,
          })),
        ]}
      />
      <FindDocuments params={params} onChange={setParams} />
      <List side={side} shown={shown} found={foundIn(params)} />
    </Page>
  );
}

function NotYours() {
  return (
    <Page narrow title="Invoices">
      <EmptyState title="There are no invoices for this role">
        Heads, senior leaders and finance officers see what their school is to pay; brokers and finance officers of a
        partnership see what it issued. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}

function List({ side, shown, found }: { side: Side; shown: Shown | undefined; found: Found }) {
  const invoices = useInvoices(side, shown, found);
  return (
    <Query whole query={invoices} what="the invoices">
      {({ pages }) => (
        <InvoiceTable
          invoices={pages.flatMap(({ items }) => items)}
          sums={pages[0]?.sums}
          side={side}
          more={
            invoices.hasNextPage
              ? { onMore: () => void invoices.fetchNextPage(), loading: invoices.isFetchingNextPage }
              : undefined
          }
          empty={Object.keys(found).length > 0 ? <NothingFound /> : shown ? <NoneInState /> : <None side={side} />}
        />
      )}
    </Query>
  );
}

function NothingFound() {
  return (
    <EmptyState title="No invoice is found" action={<Link to="/invoices">Show all invoices</Link>}>
      Take a word or a day away, or look for the number alone.
    </EmptyState>
  );
}

function NoneInState() {
  return (
    <EmptyState title="No invoice is in this state" action={<Link to="/invoices">Show all invoices</Link>}>
      Those in other states are under the other words above.
    </EmptyState>
  );
}

function None({ side }: { side: Side }) {
  if ('issuer' in side) {
    return (
      <EmptyState title="No invoices yet" action={<Link to="/invoices/new">See which visits can be invoiced</Link>}>
        Once a school has signed off a visit, you can invoice it. Nothing is invoiced by itself.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No invoices yet" action={<Link to="/agreements">See your agreements</Link>}>
      After your school has signed off visits, the partnership that brokered them sends its invoice here and by e-mail.
    </EmptyState>
  );
}
