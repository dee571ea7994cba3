import { Link } from 'react-router';
import type { AgedParty, AgedSide } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Money } from '../../../ui/Figures';
import { ages, moreParties } from '../words';
import { AgeBars } from './AgeBars';

export interface AgedProps {
  title: string;
  /** What the days are counted from. */
  says: string;
  /** Heads the column of parties. */
  who: string;
  side: AgedSide;
  /** The page of a party's account; absent where there is none. */
  page?: (party: string) => string;
  nothing: string;
}

/** What is owed by age, in all as bars and by each party as a table. */
export function Aged({ title, says, who, side, page, nothing }: AgedProps) {
  return (
    <Card title={title}>
      <p>{says}</p>
      {side.items.length > 0 && <AgeBars label={`${title}, by age`} owed={side.owed} />}
      <DataTable
        caption={title}
        titled
        columns={columnsOf(who, side, page)}
        rows={side.items}
        rowKey={({ party }) => party}
        empty={
          <EmptyState level={3} title="Nothing is owed">
            {nothing}
          </EmptyState>
        }
      />
      {side.more > 0 && <p>{moreParties(side.more)}</p>}
    </Card>
  );
}

function columnsOf(who: string, side: AgedSide, page: AgedProps['page']): Column<AgedParty>[] {
  return [
    {
      head: who,
      cell: ({ party, name }) => (page ? <Link to={page(party)}>{name}</Link> : name),
      total: 'In all',
    },
    ...ages.map(({ of, word }) => ({
      head: word,
      figure: true,
      cell: ({ owed }: AgedParty) => <Money amount={owed[of]} />,
      total: <Money amount={side.owed[of]} />,
    })),
    {
      head: 'In all',
      figure: true,
      cell: ({ owed }) => <Money amount={owed.all} />,
      total: <Money amount={side.owed.all} />,
    },
  ];
}
