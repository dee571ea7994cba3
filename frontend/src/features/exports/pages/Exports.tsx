import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Export, ExportFormat } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { dateText, dateTimeText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { NotYours } from '../parts/NotYours';
import { useExports, useFormats } from '../queries';
import { useSeller } from '../useSeller';
import { contentsWords } from '../words';

const columns: Column<Export>[] = [
  { head: 'Export', short: true, cell: ({ id, number }) => <Link to={`/exports/${id}`}>Export {number}</Link> },
  { head: 'Days', cell: ({ from, to }) => `${dateText(from)} to ${dateText(to)}` },
  { head: 'What', cell: ({ parts, again }) => `${contentsWords(parts)}${again ? ', again' : ''}` },
  { head: 'For', short: true, cell: ({ formatName }) => formatName },
  { head: 'Made', cell: ({ byName, at }) => `by ${byName}, ${dateTimeText(at)}` },
];

/** Exports of the seller for which the person acts. */
export default function Exports() {
  const seller = useSeller();
  return seller ? <Listed seller={seller} /> : <NotYours />;
}

function Listed({ seller }: { seller: string }) {
  const exports = useExports(seller);
  return (
    <Page
      title="Exports"
      crumbs={[{ label: 'Invoices', to: '/invoices' }]}
      lead={
        <p>
          Files for your accounts package. What is in one is in no other, unless you ask for it again. How the package
          calls your accounts stands under <Link to="/export-codes">codes</Link>.
        </p>
      }
      actions={
        <Button component={Link} to="/exports/new">
          Make an export
        </Button>
      }
    >
      <Query whole query={exports} what="the exports">
        {({ pages }) => (
          <DataTable
            caption="Exports"
            titled
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              exports.hasNextPage
                ? { onMore: () => void exports.fetchNextPage(), loading: exports.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="No export yet" action={<Link to="/exports/new">Make the first export</Link>}>
                An export is a file of some days, for Xero, Sage 50, a spreadsheet or another package.
              </EmptyState>
            }
          />
        )}
      </Query>
      <Card title="Layouts for other packages">
        <p>Where your package is not among ours, say which columns it takes.</p>
        <Query query={useFormats(seller)} what="the layouts">
          {({ items }) => <Layouts own={items.filter(({ own }) => own)} />}
        </Query>
        <p>
          <Link to="/export-layouts/new">Add a layout</Link>
        </p>
      </Card>
    </Page>
  );
}

function Layouts({ own }: { own: ExportFormat[] }) {
  if (own.length === 0) return null;
  return (
    <ul>
      {own.map(({ id, name }) => (
        <li key={id}>
          <Link to={`/export-layouts/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
