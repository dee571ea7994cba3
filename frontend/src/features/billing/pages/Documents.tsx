import { useSearchParams } from 'react-router';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';
import { DownloadButton } from '../../../ui/DownloadButton';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { isKind, kindFilters } from '../documentWords';
import { DocumentTable } from '../parts/DocumentTable';
import { FindDocuments, foundIn } from '../parts/FindDocuments';
import { useDocuments, useDocumentsFile, type Sought } from '../queries/documents';
import { partyAt } from '../side';

/** Every invoice, self-bill and credit note that the person may read, to be found and taken as a file. */
export default function Documents() {
  const { membership } = useActing();
  const [params, setParams] = useSearchParams();
  if (!membership?.may?.readInvoices) return <NotYours />;
  const asked = params.get('kind');
  const sought: Sought = {
    party: partyAt(membership.place),
    ...foundIn(params),
    ...(isKind(asked) && { kind: asked }),
    ...(params.has('owed') && { owed: true }),
  };
  const at = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(params);
    change(next);
    return `/documents?${next.toString()}`;
  };
  return (
    <Page
      title="Find a document"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={
        <p>
          Invoices, self-bills and credit notes of {placeName(membership)}, the newest first. A file has all that is
          found.
        </p>
      }
      actions={<Files sought={sought} />}
    >
      <FilterLinks
        label="Show documents by kind"
        filters={[
          { label: 'All', to: at((next) => next.delete('kind')), current: sought.kind === undefined },
          ...kindFilters.map(({ kind, word }) => ({
            label: word,
            to: at((next) => next.set('kind', kind)),
            current: kind === sought.kind,
          })),
        ]}
      />
      <FilterLinks
        label="Show documents by what is owed"
        filters={[
          { label: 'Owed or not', to: at((next) => next.delete('owed')), current: !sought.owed },
          { label: 'Still owed', to: at((next) => next.set('owed', 'yes')), current: sought.owed === true },
        ]}
      />
      <FindDocuments params={params} onChange={setParams} />
      <List sought={sought} />
    </Page>
  );
}

function Files({ sought }: { sought: Sought }) {
  const csv = useDocumentsFile(sought, 'csv');
  const xlsx = useDocumentsFile(sought, 'xlsx');
  return (
    <>
      <DownloadButton label="Download as CSV" name="documents.csv" read={csv} />
      <DownloadButton label="Download as XLSX" name="documents.xlsx" read={xlsx} />
    </>
  );
}

function List({ sought }: { sought: Sought }) {
  const documents = useDocuments(sought);
  return (
    <Query whole query={documents} what="the documents">
      {({ pages }) => (
        <DocumentTable
          documents={pages.flatMap(({ items }) => items)}
          more={
            documents.hasNextPage
              ? { onMore: () => void documents.fetchNextPage(), loading: documents.isFetchingNextPage }
              : undefined
          }
          empty={
            <EmptyState title="No document is found">
              Take a word or a day away, or look for the number alone, among documents of every kind.
            </EmptyState>
          }
        />
      )}
    </Query>
  );
}

function NotYours() {
  return (
    <Page narrow title="Find a document">
      <EmptyState title="There are no documents for this role">
        Heads, senior leaders and finance officers find the invoices of their school; brokers and finance officers of a
        partnership find what it issued. If you hold such a role too, choose it under your name.
      </EmptyState>
    </Page>
  );
}
