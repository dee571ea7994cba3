import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Designation, DesignationClaim } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { NotFound } from '../../../session/NotFound';
import { placeName } from '../../../session/roles';
import { EmptyState } from '../../../ui/EmptyState';
import { FilterLinks } from '../../../ui/FilterLinks';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { ClaimCard } from '../parts/ClaimCard';
import { DecideDialog } from '../parts/DecideDialog';
import { type Decision, useClaims } from '../queries/designations';

type State = Designation['state'];

const states: { state: State; label: string; none: string }[] = [
  {
    state: 'claimed',
    label: 'To decide',
    none: 'When a leader claims a designation that your partnership can verify, it is here with its evidence.',
  },
  { state: 'verified', label: 'Verified', none: 'Designations that you verified are here, and can be ended.' },
  {
    state: 'refused',
    label: 'Not verified',
    none: 'Claims that were turned down are here, with what the leader was told.',
  },
  { state: 'revoked', label: 'Ended', none: 'Designations that were ended are here, with what the leader was told.' },
];

/** What leaders claim, for a broker to verify or turn down. */
export default function Designations() {
  const { membership, may } = useActing();
  const asked = useSearchParams()[0].get('state');
  if (!membership || !may.broker) return <NotFound />;
  const now = states.find(({ state }) => state === asked) ?? states[0];
  if (!now) return null;
  return (
    <Page
      title="Designations"
      lead={<p>What leaders say they are accredited for. {placeName(membership)} answers for what it verifies.</p>}
    >
      <FilterLinks
        label="Which designations"
        filters={states.map(({ state, label }) => ({ label, to: `?state=${state}`, current: state === now.state }))}
      />
      <Claims key={now.state} partnership={membership.place.id} {...now} />
    </Page>
  );
}

function Claims({ partnership, state, label, none }: { partnership: string } & (typeof states)[number]) {
  const claims = useClaims(partnership, state);
  const [deciding, setDeciding] = useState<{ decision: Decision; claim: DesignationClaim } | null>(null);
  return (
    <Query whole query={claims} what="the designations">
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items);
        return (
          <>
            {all.length === 0 && <EmptyState title={`None: ${label.toLowerCase()}`}>{none}</EmptyState>}
            {all.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} onDecide={(decision) => setDeciding({ decision, claim })} />
            ))}
            {claims.hasNextPage && (
              <Button variant="default" loading={claims.isFetchingNextPage} onClick={() => void claims.fetchNextPage()}>
                Show more
              </Button>
            )}
            {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
          </>
        );
      }}
    </Query>
  );
}
