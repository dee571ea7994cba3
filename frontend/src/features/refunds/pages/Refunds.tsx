import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText, Money } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { useSeller } from '../../exports';
import { Standing } from '../parts/Standing';
import { useRefunds, type Side } from '../queries';
import { states, words } from '../words';

/** What payers have on account with the seller for which the person acts, and refunds; for a payer, those to it. */
export default function Refunds() {
  const seller = useSeller();
  const { membership } = useActing();
  const school = membership?.place.kind === 'school' ? membership.place.id : undefined;
  const pays = school !== undefined && membership?.may?.readInvoices;
  return (
    <Page
      title={words.title}
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={<p>{seller && !pays ? words.leadSeller : words.leadPayer}</p>}
    >
      {pays && <List title="Refunds to your school" side={{ payer: `school:${school}` }} />}
      {seller && (
        <>
          <Standing seller={seller} title={pays ? words.ofYourPayers : words.onAccount} />
          <List title="Refunds" side={{ issuer: seller }} />
        </>
      )}
      {!seller && !pays && <EmptyState title={words.noRefunds}>{words.noRefundsNote}</EmptyState>}
    </Page>
  );
}

function List({ title, side }: { title: string; side: Side }) {
  const refunds = useRefunds(side);
  return (
    <Query whole query={refunds} what="the refunds">
      {({ pages }) => (
        <DataTable
          caption={title}
          titled
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          more={
            refunds.hasNextPage
              ? { onMore: () => void refunds.fetchNextPage(), loading: refunds.isFetchingNextPage }
              : undefined
          }
          empty={<EmptyState title={words.noRefunds}>{words.noRefundsNote}</EmptyState>}
          columns={[
            { head: 'Refund', cell: ({ id, number }) => <Link to={`/refunds/${id}`}>{number}</Link> },
            'issuer' in side
              ? { head: 'To', cell: ({ partyName }) => partyName }
              : { head: 'From', cell: ({ issuerName }) => issuerName },
            { head: 'Asked for', cell: ({ askedAt }) => <DateText value={askedAt} /> },
            { head: 'State', cell: ({ state }) => <Status tone={states[state].tone}>{states[state].word}</Status> },
            { head: 'Amount', figure: true, cell: ({ amount }) => <Money amount={amount} /> },
          ]}
        />
      )}
    </Query>
  );
}
