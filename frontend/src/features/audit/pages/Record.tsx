import { Link, useSearchParams } from 'react-router';
import type { Membership } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { DataTable } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterForm } from '../../../ui/FilterForm';
import { FilterLinks } from '../../../ui/FilterLinks';
import { NotFound } from '../../../session/NotFound';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { recordColumns } from '../parts/recordColumns';
import { useRecord, useRecordFile, type RecordFilter } from '../queries';
import { things } from '../words';

/** Who did what, when and from where, for those who lead a school or a partnership, and for operators. */
export default function RecordPage() {
  const { membership, may } = useActing();
  if (!membership || !may.readRecord) return <NotFound />;
  return <RecordOf key={membership.id} place={membership.place} />;
}

function RecordOf({ place }: { place: Membership['place'] }) {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const everywhere = place.kind === 'service';
  const entries = useRecord(place, filter);
  const file = useRecordFile(place, filter);
  const shown = things.filter(({ operator }) => everywhere || !operator);
  return (
    <Page
      title="Record"
      crumbs={[{ label: 'People', to: '/people' }]}
      lead={
        <p>
          Who did what {everywhere ? 'everywhere' : `at ${place.name}`}, the latest first. What people wrote to each
          other is not in it.
        </p>
      }
      actions={<DownloadButton label="Download as CSV" name="record.csv" read={file} />}
    >
      <FilterLinks
        label="Show by kind"
        filters={[
          { label: 'All', to: linkTo(params), current: !filter.thing },
          ...shown.map(({ thing, word }) => ({
            label: word,
            to: linkTo(params, thing),
            current: filter.thing === thing,
          })),
        ]}
      />
      <FilterForm
        key={params.toString()}
        fields={fields}
        start={filter}
        error={entries.error}
        onFilter={({ person, from, to }) => setParams(clean({ ...filter, person, from, to }))}
      />
      <List entries={entries} filter={filter} />
    </Page>
  );
}

const fields = [
  { name: 'person', label: 'E-mail address of the person' },
  { name: 'from', label: 'From', date: true },
  { name: 'to', label: 'To', date: true },
] as const;

function filterOf(params: URLSearchParams): RecordFilter {
  const thing = things.find((each) => each.thing === params.get('thing'))?.thing;
  const filter: RecordFilter = thing ? { thing } : {};
  for (const name of ['person', 'subject', 'from', 'to'] as const) {
    const text = params.get(name);
    if (text) filter[name] = text;
  }
  return filter;
}

function clean(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])));
}

function linkTo(params: URLSearchParams, thing?: string): string {
  const next = new URLSearchParams(params);
  next.delete('thing');
  if (thing) next.set('thing', thing);
  return `/record?${next}`;
}

function List({ entries, filter }: { entries: ReturnType<typeof useRecord>; filter: RecordFilter }) {
  return (
    <Query whole query={entries} what="the record">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return (
          <>
            {filter.subject && <OneThing named={rows.find(({ ref }) => ref)?.ref} />}
            <DataTable
              caption="Who did what"
              columns={recordColumns(!filter.subject)}
              rows={rows}
              rowKey={({ id }) => id}
              more={
                entries.hasNextPage
                  ? { onMore: () => void entries.fetchNextPage(), loading: entries.isFetchingNextPage }
                  : undefined
              }
              empty={
                <EmptyState title="Nothing of this kind">
                  Nothing that you look for is here. Try other days, or another kind.
                </EmptyState>
              }
            />
          </>
        );
      }}
    </Query>
  );
}

/** Says that the record is narrowed to one thing, and leads back. */
function OneThing({ named = 'one thing' }: { named: string | undefined }) {
  return (
    <p>
      Only what happened to {named}. <Link to="/record">Show the whole record</Link>
    </p>
  );
}
