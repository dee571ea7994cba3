import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { Membership } from '../../../api/types';
import { Failed } from '../../../ui/Failed';
import { Page } from '../../../ui/Page';

/** Where the link in the mail leads. It asks for one press, because mail filters open links by themselves. */
export default function ConfirmEmail() {
  const token = useSearchParams()[0].get('token') ?? '';
  const api = useApi();
  const confirm = useMutation({
    mutationFn: () => ok(api.POST('/api/v1/registrations/confirm', { body: { token } })),
  });
  if (token === '') return <Incomplete />;
  if (confirm.data) return <Done membership={confirm.data} />;
  return (
    <Page narrow title="Confirm your e-mail address">
      <Failed of={confirm} what="Your address could not be confirmed" about={token} />
      <p>
        <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
          Confirm my address
        </Button>
      </p>
      {confirm.isError && (
        <p>
          A link works once and for a limited time. You can <Link to="/register">register again</Link> to get a new one.
        </p>
      )}
    </Page>
  );
}

function Incomplete() {
  return (
    <Page narrow title="This link is not complete">
      <p>
        Open the link in our message again, or copy all of it into the address bar. You can also{' '}
        <Link to="/register">register again</Link> to get a new one.
      </p>
    </Page>
  );
}

function Done({ membership: { place, state } }: { membership: Membership }) {
  return (
    <Page narrow title="Your address is confirmed" place="confirmed">
      {state === 'pending' ? (
        <p>
          The head or the broker has been asked to approve that you act for {place.name}. You can sign in now and see
          how it stands.
        </p>
      ) : (
        <p>You can now act for {place.name}.</p>
      )}
      <Button component={Link} to="/sign-in">
        Sign in
      </Button>
    </Page>
  );
}
