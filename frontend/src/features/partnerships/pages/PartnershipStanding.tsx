import { useParams } from 'react-router';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Loads } from '../parts/Loads';
import { Unreached } from '../parts/Unreached';
import { usePartnership } from '../queries';

/** Which schools of a partnership few can help, and how busy its leaders are: for its brokers. */
export default function PartnershipStanding() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePartnership(id)} what="the partnership">
      {({ data: { name } }) => (
        <Page
          title="Who is busy, who is not reached"
          crumbs={[
            { label: 'Partnerships', to: '/partnerships' },
            { label: name, to: `/partnerships/${id}` },
          ]}
          lead={<p>Schools of {name} that few leaders can help, and how much is asked of its own leaders.</p>}
        >
          <Unreached id={id} />
          <Loads id={id} />
        </Page>
      )}
    </Query>
  );
}
