import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useActing } from '../../../session/acting';
import type { Partnership } from '../../../api/types';
import { type Column, DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { brokerageText, kindWord, paymentText } from '../words';
import { useAllPartnerships } from '../queries';

/** Every partnership with its terms; operators found new ones. */
export default function Partnerships() {
  const { operate } = useActing().may;
  const all = useAllPartnerships();
  const found = (
    <Button component={Link} to="/partnerships/new">
      Found a partnership
    </Button>
  );
  return (
    <Page
      title="Partnerships"
      lead={<p>Groups of schools that broker support among their members, with the terms on which they do.</p>}
      actions={
        operate && (
          <>
            <Button component={Link} to="/joining" variant="default">
              Schools that are asked to join
            </Button>
            {found}
          </>
        )
      }
    >
      <Query whole query={all} what="the partnerships">
        {(partnerships) => (
          <DataTable
            caption="Partnerships"
            titled
            columns={columnsFor(partnerships)}
            rows={partnerships}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title="No partnerships yet" action={operate && found}>
                Each group of schools that brokers support is here. An operator founds it and invites its broker.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}

function columnsFor(all: Partnership[]): Column<Partnership>[] {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return [
    { head: 'Name', cell: ({ id, name }) => <Link to={`/partnerships/${id}`}>{name}</Link> },
    { head: 'Kind', cell: kindWord },
    { head: 'Belongs to', cell: ({ parentId }) => (parentId ? names.get(parentId) : 'None') },
    { head: 'Brokerage', cell: brokerageText },
    { head: 'Invoices are due', cell: paymentText },
  ];
}
