import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { limits } from '../../../api/limits';
import type { OnAccount } from '../../../api/types';
import { useActionKey } from '../../../api/useOnce';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Money } from '../../../ui/Figures';
import { FormDialog } from '../../../ui/FormDialog';
import { LongText } from '../../../ui/LongText';
import { readPounds, typedPounds } from '../../../ui/pounds';
import { useProblemForm } from '../../../ui/problemForm';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { accountPage } from '../../accounts';
import { useAskRefund, useOnAccount } from '../queries';
import { askTitle, onlyHas, words } from '../words';

export interface StandingProps {
  seller: string;
  title: string;
}

/** What payers have on account with a seller, each to be sent back. */
export function Standing({ seller, title }: StandingProps) {
  const [asking, setAsking] = useState<OnAccount>();
  return (
    <Query whole query={useOnAccount(seller)} what="what is on account">
      {({ items }) => (
        <>
          <DataTable
            caption={title}
            titled
            rows={items}
            rowKey={({ party }) => party}
            empty={<EmptyState title={words.none}>{words.noneNote}</EmptyState>}
            columns={[
              {
                head: 'Payer',
                cell: ({ party, name }) => <Link to={accountPage({ seller, payer: party })}>{name}</Link>,
              },
              { head: 'On account', figure: true, cell: ({ amount }) => <Money amount={amount} /> },
              {
                head: 'Refund',
                cell: (one) => (
                  <Button variant="default" size="xs" onClick={() => setAsking(one)}>
                    {words.ask}
                  </Button>
                ),
              },
            ]}
          />
          {asking && <Ask seller={seller} of={asking} onClose={() => setAsking(undefined)} />}
        </>
      )}
    </Query>
  );
}

function Ask({ seller, of, onClose }: { seller: string; of: OnAccount; onClose: () => void }) {
  const ask = useAskRefund();
  const keyFor = useActionKey();
  const say = useSay();
  const form = useProblemForm({
    keep: `refund.${seller}.${of.party}`,
    initialValues: { amount: typedPounds(of.amount), reason: '' },
    validate: ({ amount, reason }) => {
      const pence = readPounds(amount) ?? 0;
      return {
        amount: pence === 0 ? words.noAmount : pence > of.amount.pence ? onlyHas(of) : null,
        reason: reason.trim() === '' ? words.noWhy : null,
      };
    },
    rename: { 'body.amount.pence': 'body.amount', 'body.amount.currency': 'body.amount' },
    send: async ({ amount, reason }) => {
      const body = {
        issuer: seller,
        party: of.party,
        amount: { pence: readPounds(amount) ?? 0, currency: 'GBP' as const },
        reason,
      };
      await ask.mutateAsync({ key: keyFor(body), body });
      say(words.asked);
      onClose();
    },
  });
  return (
    <FormDialog title={askTitle(of)} form={form} verb={words.ask} onClose={onClose}>
      <p>{words.askNote}</p>
      <TextInput inputMode="decimal" label={words.amount} leftSection="£" {...form.field('amount')} />
      <LongText most={limits.short} label={words.why} minRows={3} {...form.field('reason')} />
    </FormDialog>
  );
}
