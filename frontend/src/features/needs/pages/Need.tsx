import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import type { Need as NeedData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Loading } from '../../../ui/Loading';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Matches, Wanted } from '../../matching';
import { themeNames, useThemes } from '../../themes';
import { Disclosures } from '../parts/Disclosures';
import { NeedActions } from '../parts/NeedActions';
import { NeedEnquiries } from '../parts/NeedEnquiries';
import { NeedFacts } from '../parts/NeedFacts';
import { NeedReach } from '../parts/NeedReach';
import { NeedState } from '../parts/NeedTable';
import { OfferHere } from '../parts/OfferHere';
import { ReceivedOffers } from '../parts/ReceivedOffers';
import { Waivers } from '../parts/Waivers';
import { useNeed, useWaive } from '../queries';
import { useRelax } from '../relax';
import { useWanted } from '../wanted';
import { whoseText } from '../words';

/** One need: what it says, whom it reaches, who fits, who was asked. Each person sees what is theirs to see. */
export default function Need() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useNeed(id)} what="the need">
      {(found) => <NeedPage found={found} />}
    </Query>
  );
}

function NeedPage({ found }: { found: Tagged<NeedData> }) {
  const need = found.data;
  const { data: themes = [], isPending } = useThemes();
  const names = themeNames(themes, need.themes ?? []).join(', ');
  const relax = useRelax(found);
  const waive = useWaive(found);
  const onWaive = need.mayWaive ? waive.mutateAsync : undefined;
  const posted = need.state !== 'draft';
  const asking = useSearchParams()[0].get('ask') ?? undefined;
  const remembered = useWanted().wantedFor(need.id);
  const wanted = need.mayAsk ? (asking ?? remembered) : undefined;
  if (isPending) return <Loading what="the need" />;
  return (
    <Page
      title={names === '' ? `Need ${need.ref}` : names}
      eyebrow={`Need ${need.ref}`}
      crumbs={[{ label: 'Needs', to: '/needs' }]}
      lead={<Lead need={need} />}
      actions={need.mayChange && <NeedActions found={found} />}
    >
      {need.mayChange && !posted && <GoOn need={need} />}
      {need.mayFindLeaders && wanted && (
        <Wanted need={need} leaderId={wanted} onRelax={need.mayEdit ? relax : undefined} />
      )}
      {need.mayReadEnquiries && posted && <ReceivedOffers need={need} onWaive={onWaive} />}
      {need.mayFindLeaders && (
        <Matches
          need={need}
          mayAsk={need.mayAsk}
          wanted={wanted}
          onRelax={need.mayEdit ? relax : undefined}
          onWaive={onWaive}
        />
      )}
      {need.mayReadEnquiries && posted && <NeedEnquiries need={need} />}
      <Card title="What is asked for">
        <NeedFacts need={need} />
      </Card>
      {need.waivers && need.waivers.length > 0 && <Waivers waivers={need.waivers} />}
      {need.inside && posted && <NeedReach found={found} />}
      {need.inside && posted && <Disclosures need={need} />}
      {!need.inside && need.state === 'open' && <OfferHere need={need} />}
    </Page>
  );
}

function Lead({ need }: { need: NeedData }) {
  return (
    <p>
      <NeedState need={need} /> {whoseText(need)}
      {need.postedAt && (
        <>
          , posted <DateText value={need.postedAt} />
        </>
      )}
      {need.endedAt && (
        <>
          , ended <DateText value={need.endedAt} />
        </>
      )}
    </p>
  );
}

function GoOn({ need }: { need: NeedData }) {
  return (
    <EmptyState
      title="This is a draft, and nobody else sees it"
      action={
        <Button component={Link} to={`/needs/${need.id}/edit`}>
          Go on with posting
        </Button>
      }
    >
      What you have said so far is kept. Once it is posted, you see here who fits, why, when and at what price.
    </EmptyState>
  );
}
