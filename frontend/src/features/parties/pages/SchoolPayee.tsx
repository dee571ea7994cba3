import { useParams } from 'react-router';
import { PayeePage } from '../parts/PayeePage';
import { useSchoolName } from '../../register';

/** How a school is paid for its leaders, as its self-bills say. */
export default function SchoolPayee() {
  const { urn = '' } = useParams();
  const name = useSchoolName(urn);
  return (
    <PayeePage
      holder={{ school: urn }}
      name={name}
      papers="Self-bills"
      crumbs={[{ label: 'Self-bills', to: '/self-bills' }]}
    />
  );
}
