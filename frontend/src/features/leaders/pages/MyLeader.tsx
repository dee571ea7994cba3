import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Leader } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { BecomeLeader } from '../parts/BecomeLeader';
import { Biography } from '../parts/Biography';
import { BeingFound } from '../parts/BeingFound';
import { MyChecks } from '../parts/MyChecks';
import { MyDesignations } from '../parts/MyDesignations';
import { MyInterests } from '../parts/MyInterests';
import { MyServices } from '../parts/MyServices';
import { NextStepNotice } from '../parts/NextStepNotice';
import { NotYetLeader } from '../parts/NotYetLeader';
import { useMyLeader } from '../queries/leaders';

/** What other schools know of oneself as a leader, and the first step to become one. */
export default function MyLeader() {
  const mine = useMyLeader();
  const leader = mine.data;
  return (
    <Page
      title="Your profile"
      lead={leader && <p>As a leader of {leader.homeName}.</p>}
      actions={leader && <Actions leader={leader} />}
    >
      <Query whole query={mine} what="your profile">
        {(found) => (found ? <Profile key={found.id} leader={found} /> : <Begin />)}
      </Query>
    </Page>
  );
}

function Begin() {
  const { membership, may } = useActing();
  return membership && may.offer ? <BecomeLeader membership={membership} /> : <NotYetLeader />;
}

function Actions({ leader }: { leader: Leader }) {
  return (
    <>
      <Button component={Link} to="/leader/diary" variant="default">
        Open your diary
      </Button>
      <Button component={Link} to={`/leaders/${leader.id}`} variant="default">
        See what schools see
      </Button>
    </>
  );
}

function Profile({ leader }: { leader: Leader }) {
  return (
    <>
      <NextStepNotice leader={leader} />
      <Biography leader={leader} />
      <MyDesignations leader={leader} />
      <MyChecks leader={leader} />
      <MyServices leader={leader} />
      <MyInterests leader={leader} />
      <BeingFound leader={leader} />
    </>
  );
}
