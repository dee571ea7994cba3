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

/** Asking a leader: about a need of one's own that is open already, or about a new one. */
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
  if (open.isPending) return <Loading what="your open needs" />;
  const needs = (open.data?.pages ?? []).flatMap(({ items }) => items).filter(({ mayAsk }) => mayAsk);
  if (needs.length === 0 && !open.isError) return <Navigate replace to={`/needs/new?${params}`} />;
  return (
    <Page
      narrow
      title={askingTitle(name)}
      crumbs={[{ label: 'Find support', to: '/support' }]}
      lead={<p>{askingLead}</p>}
    >
      <h2>For one of your open needs</h2>
      <Query query={open} what="your open needs">
        {() => (
          <Cards>
            {needs.map((need) => (
              <OpenNeed key={need.id} need={need} leaderId={leaderId} />
            ))}
          </Cards>
        )}
      </Query>
      {open.hasNextPage && (
        <p>
          <Button variant="default" loading={open.isFetchingNextPage} onClick={() => void open.fetchNextPage()}>
            Show more
          </Button>
        </p>
      )}
      <NewNeed params={params} />
    </Page>
  );
}

function OpenNeed({ need, leaderId }: { need: Need; leaderId: string }) {
  const { remember } = useWanted();
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
        to={`/needs/${need.id}?ask=${encodeURIComponent(leaderId)}`}
        onClick={() => remember(need.id, leaderId)}
      >
        Ask about {need.ref}
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
