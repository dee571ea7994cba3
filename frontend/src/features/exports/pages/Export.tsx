import { useParams } from 'react-router';
import type { Export as Made } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { Facts } from '../../../ui/Facts';
import { dateText, dateTimeText, moneyText } from '../../../ui/format';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useExport, useExportFile } from '../queries';
import { contentWord, sizeWords } from '../words';

type Part = Made['parts'][number];

const columns: Column<Part>[] = [
  { head: 'What', cell: ({ what }) => contentWord(what) },
  { head: 'Entries', figure: true, cell: ({ entries }) => entries },
  { head: 'Debits', figure: true, cell: ({ debits }) => moneyText(debits) },
  { head: 'Net', figure: true, cell: ({ net, gross }) => gross.pence !== 0 && moneyText(net) },
  { head: 'VAT', figure: true, cell: ({ vat, gross }) => gross.pence !== 0 && moneyText(vat) },
  { head: 'Gross', figure: true, cell: ({ gross }) => gross.pence !== 0 && moneyText(gross) },
];

/** An export: what was in it, by whom, when; its file is downloaded again as it was made. */
export default function Export() {
  const { id = '' } = useParams();
  const file = useExportFile(id);
  return (
    <Query query={useExport(id)} what="the export">
      {(made) => (
        <Page
          title={`Export ${made.number}`}
          crumbs={[
            { label: 'Invoices', to: '/invoices' },
            { label: 'Exports', to: '/exports' },
          ]}
          actions={<DownloadButton label="Download the file" name={made.file} read={file} />}
        >
          <Facts
            facts={[
              { label: 'Days', value: `${dateText(made.from)} to ${dateText(made.to)}` },
              { label: 'For', value: made.formatName },
              { label: 'File', value: `${made.file}, ${sizeWords(made.size)}` },
              { label: 'Made', value: `by ${made.byName}, ${dateTimeText(made.at)}` },
              { label: 'Again', value: made.again && 'It also has what was exported before' },
            ]}
          />
          <DataTable
            caption="What is in it"
            columns={columns}
            rows={made.parts}
            rowKey={({ what }) => what}
            empty={<p>Nothing is in it.</p>}
          />
        </Page>
      )}
    </Query>
  );
}
