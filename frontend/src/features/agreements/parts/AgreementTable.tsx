import { Link } from 'react-router';
import type { Agreement, Membership } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText, HalfDays, Money } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { useAgreements, type Part } from '../queries';
import { agreementWord } from '../words';

interface AgreementTableProps {
  membership: Membership;
  part: Part;
  state: Agreement['state'] | undefined;
}

/** Agreements with their figures, and totals of those shown. */
export function AgreementTable({ membership, part, state }: AgreementTableProps) {
  const list = useAgreements(membership, part, state);
  return (
    <Query query={list} what="the agreements">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return (
          <DataTable
            caption="Agreements"
            titled
            columns={columnsFor(membership, part, rows)}
            rows={rows}
            rowKey={({ id }) => id}
            more={
              list.hasNextPage
                ? { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
                : undefined
            }
            empty={<None part={part} state={state} />}
          />
        );
      }}
    </Query>
  );
}

function columnsFor({ place }: Membership, part: Part, rows: Agreement[]): Column<Agreement>[] {
  const buyer: Column<Agreement> = { head: 'For', cell: ({ buyerName }) => buyerName };
  const receives = part === 'supporting' && place.kind !== 'partnership';
  const amount = ({ quote }: Agreement) => (receives ? quote.receives : quote.pays);
  const broker = place.kind === 'partnership';
  return [
    { head: 'Agreement', cell: (row) => <Named agreement={row} />, total: 'Total shown' },
    ...(broker || part === 'supporting' ? [buyer] : []),
    {
      head: 'By',
      cell: ({ leaderName, homeName }) => (broker || part === 'supported' ? `${leaderName}, ${homeName}` : leaderName),
    },
    { head: 'Agreed', short: true, cell: ({ agreedAt }) => <DateText value={agreedAt} /> },
    { head: 'Status', short: true, cell: (row) => <State agreement={row} /> },
    { head: 'Purchase order', short: true, cell: orderText },
    {
      head: 'Days',
      figure: true,
      cell: ({ quote }) => <HalfDays count={quote.halfDays} />,
      total: <HalfDays count={sum(rows, ({ quote }) => quote.halfDays)} />,
    },
    {
      head: receives ? 'Received, before VAT' : 'To pay, before VAT',
      figure: true,
      cell: (row) => <Money amount={amount(row)} />,
      total: (
        <Money
          amount={{ pence: sum(rows, (row) => amount(row).pence), currency: rows[0]?.quote.pays.currency ?? 'GBP' }}
        />
      ),
    },
  ];
}

/** What was agreed on, with the number; agreements from before titles were kept have only that. */
function Named({ agreement: { enquiryId, ref, title } }: { agreement: Agreement }) {
  const to = `/enquiries/${enquiryId}`;
  if (title === undefined) return <Link to={to}>{ref}</Link>;
  return (
    <>
      {title}, <Link to={to}>{ref}</Link>
    </>
  );
}

/** The order's number, else whether one is still to come. */
function orderText({ purchaseOrder, total, state }: Agreement): string {
  if (purchaseOrder) return purchaseOrder;
  if (total.pence === 0) return 'Not needed';
  return state === 'active' ? 'None yet' : 'None';
}

function sum(rows: Agreement[], of: (row: Agreement) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function State({ agreement }: { agreement: Agreement }) {
  const { word, tone } = agreementWord(agreement);
  return <Status tone={tone}>{word}</Status>;
}

function None({ part, state }: Pick<AgreementTableProps, 'part' | 'state'>) {
  if (state) return <EmptyState title="None in this state">Choose All to see every agreement.</EmptyState>;
  return (
    <EmptyState title="Nothing is agreed yet">
      {part === 'supported'
        ? 'When a school agrees to the proposal of a leader, the agreement is here with its days, its price and its order number.'
        : 'When one of your leaders is booked by another school, the agreement is here.'}
    </EmptyState>
  );
}
