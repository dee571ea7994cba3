import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { Membership, Need } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { NeedTable } from '../parts/NeedTable';
import { type NeedFilter, useNeeds } from '../queries';
import { needStates } from '../words';

interface View {
  scope: NeedFilter['scope'];
  lead: string;
  mayPost: boolean;
}

/** Whose needs somebody comes to see: who offers support comes for those of others. */
export function viewFor({ may, place }: Pick<Membership, 'may' | 'place'>): View {
  if (place.kind === 'partnership')
    return { scope: 'partnership', lead: 'What the schools of your partnership have asked for.', mayPost: false };
  if (may?.offer)
    return {
      scope: 'reaching',
      lead: 'What other schools ask for and your school is shown, latest first.',
      mayPost: false,
    };
  return { scope: 'own', lead: 'What your school has asked for.', mayPost: may?.draftNeeds === true };
}

/** The needs that a person comes to see, by for whom they act. */
export default function Needs() {
  const { membership, may } = useActing();
  if (!membership || !may.readNeeds) {
    return (
      <Page title="Needs">
        <EmptyState title="Needs belong to schools">
          Act for a school or a partnership to see its needs here.
        </EmptyState>
      </Page>
    );
  }
  return <NeedsOf key={membership.id} membership={membership} />;
}

const post = (
  <Button component={Link} to="/needs/new">
    Post a need
  </Button>
);

function actionsOf({ scope, mayPost }: View) {
  if (scope === 'reaching') return <Link to="/fitting-needs">Needs that fit you</Link>;
  return mayPost && post;
}

function NeedsOf({ membership }: { membership: Membership }) {
  const view = viewFor(membership);
  const asked = useSearchParams()[0].get('state');
  const state = needStates.find(({ value }) => value === asked)?.value;
  const place = view.scope === 'partnership' ? { partnership: membership.place.id } : { urn: membership.place.id };
  const query = useNeeds({ scope: view.scope, ...place, ...(state ? { state } : {}) });
  return (
    <Page title="Needs" lead={<p>{view.lead}</p>} actions={actionsOf(view)}>
      {view.scope !== 'reaching' && <States current={state} drafts={view.mayPost} />}
      <Query whole query={query} what="the needs">
        {({ pages }) => (
          <NeedTable
            caption={captionOf(state)}
            scope={view.scope}
            needs={pages.flatMap(({ items }) => items)}
            more={
              query.hasNextPage
                ? { onMore: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                : undefined
            }
            empty={<NoNeeds view={view} state={state} />}
          />
        )}
      </Query>
    </Page>
  );
}

function captionOf(state: Need['state'] | undefined): string {
  const word = needStates.find(({ value }) => value === state)?.label;
  return word ? `${word} needs, latest first` : 'Needs, latest first';
}

function States({ current, drafts }: { current: Need['state'] | undefined; drafts: boolean }) {
  const states = needStates.filter(({ value }) => drafts || value !== 'draft');
  return (
    <FilterLinks
      label="Needs by state"
      filters={[
        { label: 'All', to: '/needs', current: current === undefined },
        ...states.map(({ value, label }) => ({ label, to: `/needs?state=${value}`, current: value === current })),
      ]}
    />
  );
}

function NoNeeds({ view, state }: { view: View; state: Need['state'] | undefined }) {
  if (state) {
    return (
      <EmptyState title="No need is in this state" action={<Link to="/needs">Show all needs</Link>}>
        Needs come and go from here as they are posted, agreed and met.
      </EmptyState>
    );
  }
  if (view.scope === 'partnership') {
    return (
      <EmptyState title="No needs yet">
        As soon as a school of your partnership posts a need, it is here, whoever else sees it.
      </EmptyState>
    );
  }
  if (view.scope === 'reaching') {
    return (
      <EmptyState title="No need reaches you just now" action={<Link to="/leader">Look at what you offer</Link>}>
        You see open needs of other schools here once they are shown to your school. You are found by your services, so
        keep them and your diary up to date.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No needs yet" action={view.mayPost && post}>
      Say what your school would like help with. Posting takes three minutes, and nobody learns which school you are
      before you choose.
    </EmptyState>
  );
}
