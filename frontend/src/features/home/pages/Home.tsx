import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useAccount } from '../../../session/provider';
import type { Membership } from '../../../api/types';
import { NothingSent } from '../../operations';
import { DutyNotice } from '../../people';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useActing } from '../../../session/acting';
import { placeName, roleName } from '../../../session/roles';
import { useToDo } from '../queries';
import { NextVisits } from '../parts/NextVisits';
import { OwnDrafts } from '../parts/OwnDrafts';
import { Figures, WaitingList } from '../parts/Waiting';

/** Each role's home: what needs this person, then a few figures that lead somewhere. */
export default function Home() {
  const { memberships, membership, may } = useActing();
  const asked = memberships.filter(({ state }) => state === 'pending');
  return (
    <Page
      title="To do"
      lead={membership && <ActingFor membership={membership} />}
      actions={membership && <Begin mayPost={may.draftNeeds === true} />}
    >
      {may.operate && <NothingSent />}
      <DutyNotice />
      {asked.map((each) => (
        <Asked key={each.id} membership={each} />
      ))}
      {asked.length > 0 && <OwnDrafts />}
      {membership && <WaitingFor membership={membership} />}
      {memberships.length === 0 && (
        <EmptyState title="You do not act for a school or partnership yet">
          Once a head or a broker has invited you, what there is to do is here. Ask them to send the invitation to the
          address under your name.
        </EmptyState>
      )}
    </Page>
  );
}

/** The two ways to support: to look who offers it, and to say what is needed. */
function Begin({ mayPost }: { mayPost: boolean }) {
  return (
    <>
      <Button component={Link} to="/support" variant="default">
        Find support
      </Button>
      {mayPost && (
        <Button component={Link} to="/needs/new" variant="default">
          Post a need
        </Button>
      )}
    </>
  );
}

function ActingFor({ membership }: { membership: Membership }) {
  return (
    <p>
      For {placeName(membership)}, as {roleName(membership.role)}.
    </p>
  );
}

function Asked({ membership }: { membership: Membership }) {
  const { email } = useAccount();
  const { role, may } = membership;
  return (
    <EmptyState
      title={`${placeName(membership)} has not approved you yet`}
      action={
        may?.draftNeeds && (
          <Button component={Link} to="/needs/new">
            Draft a need
          </Button>
        )
      }
    >
      You asked to act for it as {roleName(role)}. The head or the broker has been told; when they approve, we write to{' '}
      {email}.
      {may?.draftNeeds &&
        ' Until then you can draft what your school needs. Nobody else sees it, and you can post it once you are approved.'}
    </EmptyState>
  );
}

function WaitingFor({ membership }: { membership: Membership }) {
  return (
    <Query query={useToDo(membership)} what="your to-do list">
      {({ items, figures, visits, moreVisits }) => (
        <>
          <WaitingList items={items} />
          <NextVisits visits={visits} more={moreVisits} />
          <Figures figures={figures} />
        </>
      )}
    </Query>
  );
}
