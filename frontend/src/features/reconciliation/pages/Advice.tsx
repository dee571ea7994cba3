import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { RemittanceAdvicePage } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText, moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useAdvice, useDropAdvice } from '../adviceQueries';
import { adviceStates, namedWords } from '../words';

type Named = RemittanceAdvicePage['named'][number];

const columns = (state: RemittanceAdvicePage['state']): Column<Named>[] => [
  { head: 'In the advice', cell: ({ number }) => number },
  {
    head: 'Invoice',
    cell: ({ part }) => part?.invoiceId && <Link to={`/invoices/${part.invoiceId}`}>{part.number}</Link>,
  },
  { head: 'Payer', cell: ({ part }) => part?.partyName },
  { head: 'Amount', figure: true, cell: ({ amount }) => moneyText(amount) },
  { head: 'Agrees', cell: ({ wanted }) => namedWords(state, wanted) },
];

/** One remittance advice, and what it names. */
export default function Advice() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useAdvice(id)} what="the remittance advice">
      {(advice) => <Shown advice={advice} />}
    </Query>
  );
}

function Shown({ advice }: { advice: RemittanceAdvicePage }) {
  const { id, name, sum, state, byName, at, named, payment, wanted } = advice;
  const drop = useDropAdvice(id);
  const say = useSay();
  const send = async () => {
    await drop.mutateAsync();
    say('The advice is used no more');
  };
  return (
    <Page
      title={name}
      crumbs={[
        { label: 'Bank accounts', to: '/bank-accounts' },
        { label: 'Remittance advices', to: '/remittance-advices' },
      ]}
      lead={
        <p>
          {moneyText(sum)} in all. {adviceStates[state]} {byName} added it on {dateText(at)}.
          {payment && ` ${payment.from} says: paid on ${dateText(payment.on)}, with the reference ${payment.reference}.`}
        </p>
      }
      actions={
        state === 'read' && (
          <Button variant="default" loading={drop.isPending} onClick={() => void send().catch(() => undefined)}>
            Drop it
          </Button>
        )
      }
    >
      {wanted && <Notice tone="waiting" title={wanted} />}
      {drop.error && <ProblemNotice error={drop.error} what="The advice is not dropped" />}
      <DataTable
        caption="What it names"
        columns={columns(state)}
        rows={named}
        rowKey={(row) => `${row.number} ${row.amount.pence} ${named.indexOf(row)}`}
        empty={<EmptyState title="It names nothing">Add it again with its invoices.</EmptyState>}
      />
    </Page>
  );
}
