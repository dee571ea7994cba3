import { useParams } from 'react-router';
import { PayersPage } from '../parts/PayersPage';
import { useSchoolName } from '../../register';

/** Who pays a school for others. */
export default function SchoolPayers() {
  const { urn = '' } = useParams();
  const name = useSchoolName(urn);
  return (
    <PayersPage
      seller={{ school: urn }}
      name={name}
      crumbs={[{ label: `How ${name} is paid`, to: `/schools/${urn}/payee` }]}
    />
  );
}
