import { useParams } from 'react-router';
import { Query } from '../../../ui/Query';
import { PayeePage } from '../../parties';
import { usePartnership } from '../queries';

/** How a partnership is paid. */
export default function PartnershipPayee() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePartnership(id)} what="the partnership">
      {({ data: { name } }) => (
        <PayeePage
          holder={{ partnership: id }}
          name={name}
          papers="Invoices"
          crumbs={[
            { label: 'Partnerships', to: '/partnerships' },
            { label: name, to: `/partnerships/${id}` },
          ]}
        />
      )}
    </Query>
  );
}
