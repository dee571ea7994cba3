import { useSearchParams } from 'react-router';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterForm } from '../../../ui/FilterForm';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import type { SecurityEvent } from '../../../api/types';
import { eventColumns } from '../parts/eventColumns';
import { useSecurityEvents, type SecurityFilter } from '../queries';

const kinds = [
  { kind: undefined, word: 'All' },
  { kind: 'failed', word: 'Failed sign-ins' },
  { kind: 'refused', word: 'Refusals' },
  { kind: 'power', word: 'Changes of power' },
  { kind: 'sign_in', word: 'Sign-ins' },
] as const;

const texts = ['account', 'address', 'from', 'to'] as const;

/** What an operator looks at who suspects an attack. */
export default function SecurityEvents() {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const events = useSecurityEvents(filter);
  return (
    <Page
      title="Security"
      lead={
        <p>
          Failed sign-ins, refusals and changes of power, kept for 12 months. What is alike on one day, from one
          network, is one line.
        </p>
      }
    >
      <FilterLinks
        label="Show by kind"
        filters={kinds.map(({ kind, word }) => ({
          label: word,
          to: `/security?${linkTo(params, kind)}`,
          current: filter.kind === kind,
        }))}
      />
      <FilterForm
        key={params.toString()}
        fields={fields}
        start={filter}
        error={events.error}
        onFilter={(typed) => setParams(clean({ ...(filter.kind && { kind: filter.kind }), ...typed }))}
      />
      <List events={events} />
    </Page>
  );
}

const fields = [
  { name: 'account', label: 'E-mail address of the account' },
  { name: 'address', label: 'Network address' },
  { name: 'from', label: 'From', date: true },
  { name: 'to', label: 'To', date: true },
] as const;

function filterOf(params: URLSearchParams): SecurityFilter {
  const kind = kinds.find((each) => each.kind !== undefined && each.kind === params.get('kind'))?.kind;
  return {
    ...(kind && { kind }),
    ...Object.fromEntries(texts.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []))),
  };
}

function clean(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

function linkTo(params: URLSearchParams, kind?: string): string {
  const next = new URLSearchParams(params);
  next.delete('kind');
  if (kind) next.set('kind', kind);
  return next.toString();
}

const who: Column<SecurityEvent> = {
  head: 'Account',
  cell: ({ person, email, unknown = [] }) => {
    if (person) return `${person}, ${email ?? ''}`;
    return unknown.length > 0 ? `Not known (${unknown.join(', ')})` : 'Not known';
  },
};

function List({ events }: { events: ReturnType<typeof useSecurityEvents> }) {
  return (
    <Query whole query={events} what="what happened">
      {({ pages }) => (
        <DataTable
          caption="What happened"
          columns={[...eventColumns.slice(0, 2), who, ...eventColumns.slice(2)]}
          rows={pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          more={
            events.hasNextPage
              ? { onMore: () => void events.fetchNextPage(), loading: events.isFetchingNextPage }
              : undefined
          }
          empty={
            <EmptyState title="Nothing of this kind">
              Nothing that you look for happened in the last 12 months. Try fewer words above.
            </EmptyState>
          }
        />
      )}
    </Query>
  );
}
