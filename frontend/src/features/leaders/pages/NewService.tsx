import { useNavigate } from 'react-router';
import type { Leader } from '../../../api/types';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { NotYetLeader } from '../parts/NotYetLeader';
import { noService, toOffer } from '../serviceForm';
import { ServiceForm } from '../parts/ServiceForm';
import { useMyLeader } from '../queries/leaders';
import { useOffer } from '../queries/services';

/** Drafts a service; listing it is a press of its own. */
export default function NewService() {
  return (
    <Page narrow title="Offer something new" crumbs={[{ label: 'Your profile', to: '/leader' }]}>
      <Query whole query={useMyLeader()} what="your profile">
        {(leader) => (leader ? <Offer leader={leader} /> : <NotYetLeader />)}
      </Query>
    </Page>
  );
}

function Offer({ leader }: { leader: Leader }) {
  const say = useSay();
  const navigate = useNavigate();
  const offer = useOffer(leader.id);
  return (
    <ServiceForm
      start={noService}
      verb="Save as a draft"
      keep={`service.new.${leader.id}`}
      send={async (values) => {
        const service = await offer.mutateAsync(toOffer(values));
        say(`“${service.title}” is saved as a draft. List it when you want schools to see it`);
        await navigate('/leader');
      }}
    />
  );
}
