import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { EmptyState } from '../../../ui/EmptyState';
import { useActing } from '../../../session/acting';
import { placeName } from '../../../session/roles';

/** For a person who is no leader at the school for which they act: what would be here, and the way there. */
export function NotYetLeader() {
  const { membership, may } = useActing();
  if (!membership || !may.offer) {
    return (
      <EmptyState
        title="You do not act as a system leader"
        action={
          <Button component={Link} to="/account">
            Look at your roles
          </Button>
        }
      >
        System leaders have a profile and a diary here. If you support other schools, ask for the role under your
        account; if you have it already, choose under your name to act as system leader.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Your diary begins with your profile"
      action={
        <Button component={Link} to="/leader">
          Write your profile
        </Button>
      }
    >
      Once you have a profile as a leader of {placeName(membership)}, you open the half-days here on which you can
      support other schools.
    </EmptyState>
  );
}
