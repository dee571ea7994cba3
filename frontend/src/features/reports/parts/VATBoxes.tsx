import { useSearchParams } from 'react-router';
import type { VATSummary } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { DownloadButton } from '../../../ui/DownloadButton';
import { Money } from '../../../ui/Figures';
import { FilterForm } from '../../../ui/FilterForm';
import { quarterBefore } from '../../../ui/day';
import { dateText } from '../../../ui/format';
import { Query } from '../../../ui/Query';
import { useVAT, useVATFile } from '../queries';
import { vatRows, type VATRow } from '../words';

const fields = [
  { name: 'from', label: 'First day', date: true },
  { name: 'to', label: 'Last day', date: true },
] as const;

/** The VAT of some days by box: of the last three months, until somebody asks for others. */
export function VATBoxes({ seller }: { seller: string }) {
  const { today } = useActing();
  const [params, setParams] = useSearchParams();
  const usual = quarterBefore(today);
  const days = { from: params.get('from') ?? usual.from, to: params.get('to') ?? usual.to };
  const vat = useVAT(seller, days);
  const file = useVATFile(seller, days);
  return (
    <Card title="VAT by box">
      <p>From the entries of your book in these days. Boxes 6 and 7 of a return take whole pounds.</p>
      <FilterForm
        key={params.toString()}
        fields={fields}
        start={days}
        error={vat.error}
        onFilter={(typed) => setParams(typed, { preventScrollReset: true })}
      />
      <Query query={vat} what="the VAT">
        {(of) => (
          <DataTable
            caption={`${dateText(days.from)} to ${dateText(days.to)}`}
            columns={columnsOf(of)}
            rows={[...vatRows(of)]}
            rowKey={(row) => row.of}
            empty={undefined}
          />
        )}
      </Query>
      <DownloadButton label="Download the VAT as CSV" name={`vat-${days.from}-${days.to}.csv`} read={file} />
    </Card>
  );
}

function columnsOf(of: VATSummary): Column<VATRow>[] {
  return [
    { head: 'Box', short: true, cell: ({ box }) => box },
    { head: 'What', cell: ({ word }) => word },
    { head: 'Amount', figure: true, cell: (row) => <Money amount={of[row.of]} /> },
  ];
}
