import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OutsidePayer } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page, type PageProps } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { useAddPayer, usePayers } from '../payerQueries';
import type { Holder } from '../queries';
import { PayerForm } from './PayerForm';

const columns: Column<OutsidePayer>[] = [
  { head: 'Name', cell: ({ id, name }) => <Link to={`/payers/${id}`}>{name}</Link> },
  { head: 'E-mail', cell: ({ email }) => email },
  { head: 'Pays for', cell: ({ paysFor }) => paysFor.join(', ') },
  {
    head: 'State',
    cell: ({ state }) => (state === 'active' ? <Status tone="good">Pays</Status> : <Status>Ended</Status>),
    short: true,
  },
];

export interface PayersPageProps {
  seller: Holder;
  name: string;
  crumbs: NonNullable<PageProps['crumbs']>;
}

/** Trusts, local authorities and other bodies that pay a seller for schools. */
export function PayersPage({ seller, name, crumbs }: PayersPageProps) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 250);
  const [adding, setAdding] = useState(false);
  const add = useAddPayer(seller);
  const say = useSay();
  return (
    <Page
      title={`Payers of ${name}`}
      crumbs={crumbs}
      actions={
        <Button variant="default" onClick={() => setAdding(true)}>
          Add a payer
        </Button>
      }
    >
      <p>
        A trust, a local authority or another body that pays for a school. Only you see these; a school reads the name
        of who is willing to pay for it.
      </p>
      <TextInput
        label="Find by name"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw="24rem"
        mb="lg"
      />
      <Query query={usePayers(seller, words)} what="the payers">
        {({ items }) => (
          <DataTable
            caption="Payers"
            titled
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={words === '' ? 'No payers yet' : `No payer with “${words}” in its name`}>
                {words === '' ? 'Here you would find who pays for schools that do not pay themselves.' : 'Try fewer letters.'}
              </EmptyState>
            }
          />
        )}
      </Query>
      {adding && (
        <PayerForm
          title="Add a payer"
          send={async (ask) => {
            const payer = await add.mutateAsync(ask);
            say(`${payer.name} is added`);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Page>
  );
}
