import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { BankRulePage } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText, moneyText } from '../../../ui/format';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { RemoveRule } from '../parts/RemoveRule';
import { useRule } from '../ruleQueries';
import { linkWords, meansWords } from '../words';

type Did = BankRulePage['links'][number];

const columns: Column<Did>[] = [
  { head: 'Day', cell: ({ at }) => dateText(at) },
  { head: 'Link', cell: (link) => linkWords(link) },
  { head: 'Amount', figure: true, cell: ({ amount }) => moneyText(amount) },
  { head: 'Undone', cell: ({ state }) => (state === 'undone' ? 'Yes' : '') },
];

/** One rule, and the links that it spoke for. */
export default function Rule() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useRule(id)} what="the rule">
      {(rule) => <Shown rule={rule} />}
    </Query>
  );
}

function Shown({ rule }: { rule: BankRulePage }) {
  const { says, byName, at, state, why, against, links } = rule;
  const [removing, setRemoving] = useState(false);
  return (
    <Page
      title={`“${says}”`}
      crumbs={[
        { label: 'Bank accounts', to: '/bank-accounts' },
        { label: 'Rules', to: '/bank-rules' },
      ]}
      lead={
        <p>
          A line with these words {meansWords(rule)}. {byName} made this rule on {dateText(at)}.
        </p>
      }
      actions={state === 'active' && <Button onClick={() => setRemoving(true)}>Remove the rule</Button>}
    >
      {why && (
        <Notice tone="plain" title="This rule was removed">
          <p>{why}</p>
        </Notice>
      )}
      {against.length > 0 && (
        <Notice tone="waiting" title="Another rule says something else of these words">
          {against.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Notice>
      )}
      <DataTable
        caption="What it did"
        columns={columns}
        rows={links}
        rowKey={({ line, at: made }) => line + made}
        empty={<EmptyState title="It has linked nothing yet">What it links will stand here.</EmptyState>}
      />
      {removing && <RemoveRule rule={rule} onClose={() => setRemoving(false)} />}
    </Page>
  );
}
