import { Link } from 'react-router';
import type { CertificateRow } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { dateTimeText } from '../../../ui/format';

const columns: Column<CertificateRow>[] = [
  { head: 'Certificate', cell: ({ id, number }) => <Link to={`/certificates/${id}`}>{number}</Link> },
  { head: 'Closed', cell: ({ at }) => dateTimeText(at) },
  { head: 'Why it was reopened', cell: ({ reopened }) => reopened ?? '' },
];

/** All certificates of a month, the latest first. */
export function Certificates({ certificates }: { certificates: CertificateRow[] }) {
  return (
    <DataTable caption="Certificates" columns={columns} rows={certificates} rowKey={({ id }) => id} empty={null} />
  );
}
