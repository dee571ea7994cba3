import { Button } from '@mantine/core';
import { Link, Navigate, useSearchParams } from 'react-router';
import type { Need } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { CardHead, CardItem, Cards } from '../../../ui/Cards';
import { Loading } from '../../../ui/Loading';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useLeaderName } from '../../leaders';
import { Themes } from '../../themes';
import { askingLead, askingTitle, beginsWithText, shortened } from '../askWords';
import { useNeeds } from '../queries';
import { searchedFor } from '../searched';
import { useWanted } from '../wanted';
import { effortText, forWhomText, whenText } from '../words';

/** Asking a leader: about a need of one's own that is open or begun already, or about a new one. */
export default function AskLeader() {
  const [params] = useSearchParams();
  const { membership, may } = useActing();
  const leaderId = params.get('ask') ?? '';
  if (!membership || !may.draftNeeds || leaderId === '') return <Navigate replace to={`/needs/new?${params}`} />;
  return <Ask key={membership.id} urn={membership.place.id} leaderId={leaderId} params={params} />;
}

interface AskProps {
  urn: string;
  leaderId: string;
  /** What was searched for, and whom to ask. */
  params: URLSearchParams;
}

function Ask({ urn, leaderId, params }: AskProps) {
  const name = useLeaderName(leaderId);
  const open = useNeeds({ scope: 'own', urn, state: 'open' });
  const drafts = useNeeds({ scope: 'own', urn, state: 'draft' });
  if (open.isPending || drafts.isPending) return <Loading what="your needs" />;
  const toAsk = listed(open).filter(({ mayAsk }) => mayAsk);
  const toFinish = listed(drafts).filter(({ mayEdit }) => mayEdit);
  const none = toAsk.length + toFinish.length === 0 && !open.isError && !drafts.isError;
  if (none) return <Navigate replace to={`/needs/new?${params}`} />;
  return (
    <Page
      narrow
      title={askingTitle(name)}
      crumbs={[{ label: 'Find support', to: '/support' }]}
      lead={<p>{askingLead}</p>}
    >
      <Begun title="For one of your open needs" what="your open needs" list={open} needs={toAsk} leaderId={leaderId} />
      <Begun title="For one of your drafts" what="your drafts" list={drafts} needs={toFinish} leaderId={leaderId} />
      <NewNeed params={params} />
    </Page>
  );
}

type List = ReturnType<typeof useNeeds>;

const listed = (list: List) => (list.data?.pages ?? []).flatMap(({ items }) => items);

interface BegunProps {
  title: string;
  what: string;
  list: List;
  /** Those of the list that one can go on with. */
  needs: Need[];
  leaderId: string;
}

/** Needs that are there already; nothing where there are none. */
function Begun({ title, what, list, needs, leaderId }: BegunProps) {
  if (needs.length === 0 && !list.isError) return null;
  return (
    <>
      <h2>{title}</h2>
      <Query query={list} what={what}>
        {() => (
          <Cards>
            {needs.map((need) => (
              <BegunNeed key={need.id} need={need} leaderId={leaderId} />
            ))}
          </Cards>
        )}
      </Query>
      {list.hasNextPage && (
        <p>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
        </p>
      )}
    </>
  );
}

/** A need to ask about; a draft is posted first, and its page then has the enquiry to this leader ready. */
function BegunNeed({ need, leaderId }: { need: Need; leaderId: string }) {
  const { remember } = useWanted();
  const draft = need.state === 'draft';
  return (
    <CardItem>
      <CardHead
        title={
          <>
            {need.themes && need.themes.length > 0 ? <Themes ids={need.themes} /> : 'Need'}{' '}
            <span className="figures">({need.ref})</span>
          </>
        }
        under={[forWhomText(need), effortText(need), whenText(need)].filter(Boolean).join('. ')}
      />
      <p>{shortened(need.what ?? '')}</p>
      <Button
        variant="default"
        component={Link}
        to={draft ? `/needs/${need.id}/edit` : `/needs/${need.id}?ask=${encodeURIComponent(leaderId)}`}
        onClick={() => remember(need.id, leaderId)}
      >
        {draft ? `Go on with ${need.ref}` : `Ask about ${need.ref}`}
      </Button>
    </CardItem>
  );
}

function NewNeed({ params }: { params: URLSearchParams }) {
  const begins = beginsWithText(searchedFor(params));
  return (
    <Card title="For a new need">
      <p>{begins}</p>
      <Button component={Link} to={`/needs/new?${params}`}>
        Say what you need
      </Button>
    </Card>
  );
}
