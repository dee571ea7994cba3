import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import type { BillingSums, SelfBill } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { type Column, DataTable, sumsHead } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText, Money } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { BillStatus } from '../parts/BillStatus';
import { Drafts } from '../parts/Drafts';
import { Numbered } from '../parts/Numbered';
import { sumsFoot } from '../parts/sumsFoot';
import { selfBillSide } from '../side';
import { useSelfBills } from '../queries/selfBills';

type Side = NonNullable<ReturnType<typeof selfBillSide>>;

/** What the schools of leaders are owed, as the partnership drew it up. */
export default function SelfBills() {
  const { membership } = useActing();
  const side = membership && selfBillSide(membership);
  if (!membership || !side) return <NotYours />;
  const lead =
    'issuer' in side
      ? `What ${placeName(membership)} owes the schools of leaders for the support that it invoiced.`
      : `What ${placeName(membership)} is owed for the support that its leaders gave.`;
  return (
    <Page title="Self-bills" lead={<p>{lead}</p>}>
      <Drafts side={side} />
      <List side={side} />
      {'home' in side && <HowPaid urn={side.home} />}
    </Page>
  );
}

/** The home school tells its account, and its VAT number, without which no VAT can be on its self-bills. */
function HowPaid({ urn }: { urn: string }) {
  return (
    <Card title="How your school is paid">
      <p>
        Self-bills say the account and the VAT number that your school told. Without a VAT number they carry no VAT.
      </p>
      <p>
        <Link to={`/schools/${urn}/payee`}>See or change the account and the VAT number</Link>
      </p>
    </Card>
  );
}

function NotYours() {
  return (
    <Page narrow title="Self-bills">
      <EmptyState title="There are no self-bills for this role">
        Heads and finance officers see what their school is owed for the support that its leaders gave; brokers and
        finance officers of a partnership see what it owes. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}

function List({ side }: { side: Side }) {
  const bills = useSelfBills(side);
  return (
    <Query whole query={bills} what="the self-bills">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        const more = bills.hasNextPage
          ? { onMore: () => void bills.fetchNextPage(), loading: bills.isFetchingNextPage }
          : undefined;
        return (
          <DataTable
            caption="Self-bills"
            titled
            columns={columnsFor(side, pages[0]?.sums, more !== undefined)}
            rows={rows}
            rowKey={({ id }) => id}
            foot={sumsFoot(pages[0]?.sums)}
            more={more}
            empty={
              <EmptyState title="No self-bills yet">
                When the partnership invoices a school for support, it draws up here what the leader’s own school is
                owed for it.
              </EmptyState>
            }
          />
        );
      }}
    </Query>
  );
}

function columnsFor(side: Side, sums: BillingSums | undefined, more: boolean): Column<SelfBill>[] {
  return [
    {
      head: 'Self-bill',
      cell: ({ id, number }) => <Numbered to={`/self-bills/${id}`} number={number} />,
      total: sums && sumsHead(more),
    },
    'issuer' in side
      ? { head: 'To', cell: ({ homeName }) => homeName }
      : { head: 'From', cell: ({ issuerName }) => issuerName },
    { head: 'For support by', cell: ({ leaderName }) => leaderName },
    { head: 'Drawn up', cell: ({ issuedAt }) => <DateText value={issuedAt} /> },
    {
      head: 'Status',
      cell: (bill) => <BillStatus bill={bill} />,
    },
    {
      head: 'Total',
      figure: true,
      cell: ({ total }) => <Money amount={total} />,
      total: sums && <Money amount={sums.total} />,
    },
    {
      head: 'Still owed',
      figure: true,
      cell: ({ owed }) => <Money amount={owed} />,
      total: sums && <Money amount={sums.owed} />,
    },
  ];
}
