import { Link } from 'react-router';
import type { PublicPage } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { usePages } from '../queries';

const columns: Column<PublicPage>[] = [
  { head: 'Page', cell: ({ name, title }) => <Link to={`/pages/${name}`}>{title}</Link> },
  {
    head: 'State',
    cell: ({ draft }) => (draft ? <Status tone="waiting">Draft</Status> : <Status tone="good">Written</Status>),
  },
  { head: 'Last changed', cell: ({ changedAt }) => changedAt && <DateText value={changedAt} /> },
  {
    head: 'Write',
    cell: ({ name, title, draft }) => (
      <Link to={`/pages/${name}/edit`}>{`${draft ? 'Write' : 'Change'} “${title}”`}</Link>
    ),
  },
];

/** Operators see which pages for everybody are drafts still. */
export default function Pages() {
  return (
    <Page
      title="Pages"
      lead={
        <p>Everybody can read these, signed in or not. A draft says that it is one until you have written the page.</p>
      }
    >
      <Query whole query={usePages()} what="the pages">
        {({ items }) => (
          <DataTable
            caption="Pages that everybody can read"
            columns={columns}
            rows={items}
            rowKey={({ name }) => name}
            empty={<EmptyState title="There are no pages">The program brings them along.</EmptyState>}
          />
        )}
      </Query>
    </Page>
  );
}
