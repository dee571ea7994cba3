import { useParams } from 'react-router';
import { Query } from '../../../ui/Query';
import { PayersPage } from '../../parties';
import { usePartnership } from '../queries';

/** Who pays a partnership for schools. */
export default function PartnershipPayers() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePartnership(id)} what="the partnership">
      {({ data: { name } }) => (
        <PayersPage seller={{ partnership: id }} name={name} crumbs={[{ label: name, to: `/partnerships/${id}` }]} />
      )}
    </Query>
  );
}
