import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { SelfBillDraft } from '../../../api/types';
import { Confirm } from '../../../ui/Confirm';
import { type Column, DataTable } from '../../../ui/DataTable';
import { DateText, Money } from '../../../ui/Figures';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useDrafts, useIssueDraft } from '../queries/selfBills';
import { holdWords } from '../words';

type Side = { issuer: string } | { home: string };

/** Self-bills that wait: for what, and what to do about it. Nothing where none waits. */
export function Drafts({ side }: { side: Side }) {
  const drafts = useDrafts(side);
  return (
    <Query query={drafts} what="the self-bills that wait">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return null;
        const more = drafts.hasNextPage
          ? { onMore: () => void drafts.fetchNextPage(), loading: drafts.isFetchingNextPage }
          : undefined;
        return (
          <section aria-labelledby="waiting-bills">
            <h2 id="waiting-bills">Waiting</h2>
            {'home' in side ? (
              <p>
                These are issued by themselves as soon as your school has seen to what they wait for:{' '}
                <Link to={`/schools/${side.home}/payee`}>self-billing and VAT of your school</Link>.
              </p>
            ) : (
              <p>These have no number yet. The schools of the leaders were told what they wait for.</p>
            )}
            <DataTable
              caption="Self-bills that wait"
              columns={columnsFor(side)}
              rows={rows}
              rowKey={({ id }) => id}
              more={more}
              empty={<p>None waits.</p>}
            />
          </section>
        );
      }}
    </Query>
  );
}

function columnsFor(side: Side): Column<SelfBillDraft>[] {
  return [
    'issuer' in side
      ? { head: 'To', cell: ({ homeName }) => homeName }
      : { head: 'From', cell: ({ customerName }) => customerName },
    { head: 'For support by', cell: ({ leaderName }) => leaderName },
    { head: 'Since', cell: ({ madeAt }) => <DateText value={madeAt} /> },
    {
      head: 'Waits for',
      cell: ({ holds }) => (holds.length > 0 ? holds.map((hold) => <p key={hold}>{holdWords[hold]}</p>) : 'Nothing more'),
    },
    { head: 'Before VAT', figure: true, cell: ({ net }) => <Money amount={net} /> },
    ...('issuer' in side ? [{ head: 'Issue', cell: (draft: SelfBillDraft) => <Issue draft={draft} /> }] : []),
  ];
}

function Issue({ draft: { id, homeName, net, holds } }: { draft: SelfBillDraft }) {
  const [asking, setAsking] = useState(false);
  const issue = useIssueDraft();
  const say = useSay();
  if (holds.length > 0) return 'Not yet';
  const confirm = async () => {
    const bill = await issue.mutateAsync(id);
    say(`${bill.number} is issued to ${bill.homeName}`);
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        Issue
      </Button>
      {issue.error && <ProblemNotice error={issue.error} what="the self-bill" />}
      {asking && (
        <Confirm
          opened
          title={`Issue the self-bill to ${homeName}`}
          what="It takes the next number, and is sent to the school."
          whom={homeName}
          amount={net}
          verb="Issue self-bill"
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
