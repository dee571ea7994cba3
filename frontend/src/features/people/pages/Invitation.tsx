import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import { useSessionState } from '../../../session/provider';
import type { InvitationOffer, Membership } from '../../../api/types';
import { placeName, roleName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateText } from '../../../ui/Figures';
import { Loading } from '../../../ui/Loading';
import { Page } from '../../../ui/Page';
import { useProblemForm } from '../../../ui/problemForm';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { passwordCheck, shortestPassword } from '../checks';
import { required } from '../../../ui/mending';
import { IncompleteLink } from '../parts/IncompleteLink';
import { Password } from '../../../session/Password';
import { useForgetPeople } from '../queries';

/** Where the link in an invitation leads: what is offered, and accepting it. */
export default function Invitation() {
  const token = useSearchParams()[0].get('token') ?? '';
  const [joined, setJoined] = useState<Membership | null>(null);
  const api = useApi();
  const offer = useQuery({
    queryKey: ['invitation', token],
    enabled: token !== '' && !joined,
    staleTime: Infinity,
    queryFn: ({ signal }) => ok(api.POST('/api/v1/invitations/read', { body: { token }, signal })),
  });
  if (token === '') return <IncompleteLink />;
  if (joined) return <Done membership={joined} />;
  if (offer.isError) return <Unusable error={offer.error} onRetry={() => void offer.refetch()} />;
  if (!offer.data) return <Loading what="your invitation" />;
  return <Accept token={token} offer={offer.data} onDone={setJoined} />;
}

interface AcceptProps {
  token: string;
  offer: InvitationOffer;
  onDone: (membership: Membership) => void;
}

function Accept({ token, offer, onDone }: AcceptProps) {
  const api = useApi();
  const forget = useForgetPeople();
  const accept = useMutation({
    mutationFn: (who: { name?: string; password?: string }) =>
      ok(api.POST('/api/v1/invitations/accept', { body: { token, ...who } })),
    onSuccess: async (membership) => {
      await forget();
      onDone(membership);
    },
  });
  const { place, role, email, known, expiresAt } = offer;
  const lead = (
    <p>
      As {roleName(role)}, with the address {email}. The invitation is good until <DateText value={expiresAt} />.
    </p>
  );
  return (
    <Page narrow title={`Act for ${place.kind === 'service' ? 'Lateral itself' : place.name}`} lead={lead}>
      {known ? <AcceptKnown accept={() => accept.mutateAsync({})} /> : <AcceptNew accept={accept.mutateAsync} />}
    </Page>
  );
}

function AcceptKnown({ accept }: { accept: () => Promise<unknown> }) {
  const { summary, submit, busy } = useProblemForm({
    initialValues: {},
    send: async () => {
      await accept();
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Button type="submit" loading={busy}>
        Accept the invitation
      </Button>
    </form>
  );
}

function AcceptNew({ accept }: { accept: (who: { name: string; password: string }) => Promise<unknown> }) {
  const { summary, field, submit, busy } = useProblemForm({
    initialValues: { name: '', password: '' },
    validate: { name: required('Enter your name'), password: passwordCheck },
    send: async (who) => {
      await accept(who);
    },
  });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary {...summary} />
      <Card>
        <Stack gap="lg">
          <TextInput label="Your name" autoComplete="name" {...field('name')} />
          <Password
            label="Password"
            description={`At least ${shortestPassword} characters. Three words in a row are easy to remember.`}
            autoComplete="new-password"
            {...field('password')}
          />
          <div>
            <Button type="submit" loading={busy}>
              Accept the invitation
            </Button>
          </div>
        </Stack>
      </Card>
    </form>
  );
}

function Unusable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Page narrow title="This invitation cannot be used">
      <ProblemNotice error={error} what="The link did not lead to an invitation" onRetry={onRetry} />
      <p>
        A link works once and for a limited time. Whoever invited you can send it again. If you accepted it already,{' '}
        <Link to="/sign-in">sign in</Link>.
      </p>
    </Page>
  );
}

function Done({ membership }: { membership: Membership }) {
  const signedIn = useSessionState().kind === 'in';
  return (
    <Page narrow title="You are in" place="invitation accepted">
      <p>
        You now act for {placeName(membership)} as {roleName(membership.role)}.
      </p>
      {signedIn ? (
        <>
          <p>If you are signed in with the address that was invited, choose under your name for whom you act.</p>
          <Button component={Link} to="/">
            See what there is to do
          </Button>
        </>
      ) : (
        <Button component={Link} to="/sign-in">
          Sign in
        </Button>
      )}
    </Page>
  );
}
