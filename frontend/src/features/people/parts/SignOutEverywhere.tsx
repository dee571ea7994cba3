import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useSession } from '../../../session/provider';
import { Card } from '../../../ui/Card';
import { Failed } from '../../../ui/Failed';
import { Sessions } from './Sessions';

/** Ends the person's sessions on every device, this one too. */
export function SignOutEverywhere() {
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: async () => {
      await ok(api.DELETE('/api/v1/sessions'));
      await session.signOut();
      queries.clear();
      await navigate('/sign-in');
    },
  });
  return (
    <Card title="Devices">
      <Sessions />
      <p>
        <Link to="/account/history">Sign-ins and refusals of the last 12 months</Link>
      </p>
      <p>If you left a computer signed in, or lost a phone, sign out everywhere. You then sign in again, here too.</p>
      <Failed of={signOut} what="You may still be signed in elsewhere" />
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out everywhere
      </Button>
    </Card>
  );
}
