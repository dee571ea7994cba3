import { Link, useSearchParams } from 'react-router';
import type { BankRule } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { dateText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { NotYours } from '../parts/NotYours';
import { useRules } from '../ruleQueries';
import { meansWords } from '../words';

const columns: Column<BankRule>[] = [
  { head: 'The bank writes', cell: ({ id, says }) => <Link to={`/bank-rules/${id}`}>{says}</Link> },
  { head: 'That', cell: (rule) => meansWords(rule) },
  { head: 'Links', figure: true, cell: ({ did }) => did },
  { head: 'Made', cell: ({ byName, at }) => `by ${byName}, ${dateText(at)}` },
  { head: 'Another rule says', cell: ({ against }) => against.join(' ') },
  { head: 'Removed because', cell: ({ why }) => why },
];

/** Rules of the seller for which the person acts. */
export default function Rules() {
  const { membership } = useActing();
  const [params] = useSearchParams();
  if (!membership?.may?.readSelfBills) return <NotYours />;
  const { kind, id } = membership.place;
  return <Listed seller={`${kind}:${id}`} removed={params.get('show') === 'removed'} />;
}

function Listed({ seller, removed }: { seller: string; removed: boolean }) {
  return (
    <Page
      title="Rules"
      crumbs={[
        { label: 'Invoices', to: '/invoices' },
        { label: 'Bank accounts', to: '/bank-accounts' },
      ]}
      lead={<p>What the bank writes, and what that means. Rules are made at the desk, with “Remember this”.</p>}
    >
      <FilterLinks
        label="Show rules by state"
        filters={[
          { label: 'In use', to: '/bank-rules', current: !removed },
          { label: 'Removed', to: '/bank-rules?show=removed', current: removed },
        ]}
      />
      <Query whole query={useRules(seller, removed)} what="the rules">
        {({ items }) => (
          <DataTable
            caption="Rules"
            titled
            columns={columns}
            rows={items}
            rowKey={(row) => row.id}
            empty={
              <EmptyState title={removed ? 'No rule was removed' : 'No rule yet'}>
                Link a line at the desk, and choose “Remember this”. The next such line is known then.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}
