import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SelfBilling } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { dateText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import type { Holder } from '../queries';
import { useSelfBillings } from '../selfBillingQueries';
import { selfBillingState } from '../selfBillingWords';
import { AskSelfBilling } from './AskSelfBilling';

/** The agreements of a party about self-billing, for those who handle its money. */
export function SelfBillingCard({ holder }: { holder: Holder }) {
  const [asking, setAsking] = useState(false);
  return (
    <Query query={useSelfBillings(holder)} what="the agreements about self-billing">
      {({ items }) => (
        <Card title="Self-billing">
          <p>
            A partnership draws up the invoices of a school only while both agree to it, for twelve months at most.
          </p>
          <DataTable
            caption="Agreements"
            titled
            columns={columnsFor(holder)}
            rows={items}
            rowKey={({ id }) => id}
            empty={<p>There is no agreement yet.</p>}
          />
          <p>
            <Button variant="default" onClick={() => setAsking(true)}>
              Ask for consent to self-billing
            </Button>
          </p>
          {asking && <AskSelfBilling holder={holder} onClose={() => setAsking(false)} />}
        </Card>
      )}
    </Query>
  );
}

function columnsFor(holder: Holder): Column<SelfBilling>[] {
  return [
    {
      head: 'With',
      cell: ({ id, school, partnership }) => (
        <Link to={`/self-billing/${id}`}>{'school' in holder ? partnership : school}</Link>
      ),
    },
    { head: 'Time', cell: ({ from, until, endedOn }) => `${dateText(from)} to ${dateText(endedOn ?? until)}` },
    {
      head: 'State',
      cell: (each) => {
        const { word, tone } = selfBillingState(each);
        return <Status tone={tone}>{word}</Status>;
      },
    },
  ];
}
