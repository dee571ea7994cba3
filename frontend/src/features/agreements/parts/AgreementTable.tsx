import { Link } from 'react-router';
import type { Agreement, AgreementSums, Membership } from '../../../api/types';
import { DataTable, sumsHead, type Column } from '../../../ui/DataTable';
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

/** Agreements with their figures, and what the whole list comes to. */
export function AgreementTable({ membership, part, state }: AgreementTableProps) {
  const list = useAgreements(membership, part, state);
  return (
    <Query whole query={list} what="the agreements">
      {({ pages }) => {
        const more = list.hasNextPage
          ? { onMore: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
          : undefined;
        return (
          <DataTable
            caption="Agreements"
            titled
            columns={columnsFor(membership, part, pages[0]?.sums, more !== undefined)}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={more}
            empty={<None part={part} state={state} />}
          />
        );
      }}
    </Query>
  );
}

function columnsFor(
  { place }: Membership,
  part: Part,
  sums: AgreementSums | undefined,
  more: boolean,
): Column<Agreement>[] {
  const buyer: Column<Agreement> = { head: 'For', cell: ({ buyerName }) => buyerName };
  const receives = part === 'supporting' && place.kind !== 'partnership';
  const amount = ({ quote }: Agreement) => (receives ? quote.receives : quote.pays);
  const broker = place.kind === 'partnership';
  return [
    { head: 'Agreement', cell: (row) => <Named agreement={row} />, total: sums && sumsHead(more) },
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
      total: sums && <HalfDays count={sums.halfDays} />,
    },
    {
      head: receives ? 'Received, before VAT' : 'To pay, before VAT',
      figure: true,
      cell: (row) => <Money amount={amount(row)} />,
      total: sums && <Money amount={receives ? sums.receives : sums.pays} />,
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
