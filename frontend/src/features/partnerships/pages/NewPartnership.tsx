import { useNavigate } from 'react-router';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { partnershipValues, type PartnershipValues, toTerms } from '../partnershipForm';
import { PartnershipForm } from '../parts/PartnershipForm';
import { useAllPartnerships, useFound } from '../queries';

/** An operator founds a partnership; its schools and broker come after. */
export default function NewPartnership() {
  const { operates } = useActing();
  const all = useAllPartnerships();
  const found = useFound();
  const say = useSay();
  const navigate = useNavigate();
  if (!operates) return <NotFound />;

  async function send(values: PartnershipValues) {
    const { data } = await found.mutateAsync(toTerms(values));
    say(`${data.name} is founded. Let its schools join here, and invite its broker under People.`);
    await navigate(`/partnerships/${data.id}`);
  }

  return (
    <Page narrow title="Found a partnership" crumbs={[{ label: 'Partnerships', to: '/partnerships' }]}>
      <Query whole query={all} what="the partnerships">
        {(parents) => (
          <PartnershipForm
            start={partnershipValues()}
            parents={parents}
            verb="Found the partnership"
            keep="partnership.new"
            send={send}
          />
        )}
      </Query>
    </Page>
  );
}
