import { Button, Group } from '@mantine/core';
import '@mantine/core/styles/Group.layer.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { ok } from '../../../api/client';
import { useApi } from '../../../api/provider';
import type { AddressLetter } from '../../../api/types';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Loading } from '../../../ui/Loading';
import { Page } from '../../../ui/Page';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { IncompleteLink } from '../parts/IncompleteLink';

/**
 * Where the links in the letters to the old and the new address lead. It asks for a press, because mail filters open
 * links by themselves.
 */
export default function ChangeAddress() {
  const token = useSearchParams()[0].get('token') ?? '';
  const api = useApi();
  const queries = useQueryClient();
  const letter = useQuery({
    queryKey: ['address-change', token],
    enabled: token !== '',
    staleTime: Infinity,
    queryFn: ({ signal }) => ok(api.POST('/api/v1/address-changes/read', { body: { token }, signal })),
  });
  const answer = useMutation({
    mutationFn: (say: 'confirm' | 'stop') =>
      ok(
        say === 'confirm'
          ? api.POST('/api/v1/address-changes/confirm', { body: { token } })
          : api.POST('/api/v1/address-changes/stop', { body: { token } }),
      ),
    onSuccess: async () => {
      await Promise.all(['address', 'me'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  if (token === '') return <IncompleteLink />;
  if (answer.data) return <Answered letter={answer.data} />;
  if (letter.isError) return <Unusable error={letter.error} onRetry={() => void letter.refetch()} />;
  if (!letter.data) return <Loading what="the change of address" />;
  const { side, to, said, expiresAt } = letter.data;
  const title = side === 'new' ? 'Use this address for Lateral?' : 'Change the address of your account?';
  return (
    <Page narrow title={title}>
      <Failed of={answer} what="Your answer was not taken" about={token} />
      {side === 'new' ? (
        <p>Somebody wants to sign in to Lateral with {to} from now on. If this is you, say yes.</p>
      ) : (
        <p>Somebody asked that you sign in with {to} from now on. If this was you, say yes.</p>
      )}
      {said ? (
        <p>
          You have said yes. The other address has until <DateText value={expiresAt} />.
        </p>
      ) : (
        <p>
          The other address must say yes too, until <DateText value={expiresAt} />.
        </p>
      )}
      <Group>
        {!said && (
          <Button loading={answer.isPending && answer.variables === 'confirm'} onClick={() => answer.mutate('confirm')}>
            Yes, this was me
          </Button>
        )}
        <Button
          variant="default"
          loading={answer.isPending && answer.variables === 'stop'}
          onClick={() => answer.mutate('stop')}
        >
          No, this was not me
        </Button>
      </Group>
    </Page>
  );
}

function Answered({ letter: { side, state, to, expiresAt } }: { letter: AddressLetter }) {
  if (state === 'done') {
    return (
      <Page narrow title="Your address is changed" place="address changed">
        <p>
          From now on you sign in with {to}. Your password and your second steps are as before. You were signed out
          everywhere else.
        </p>
        <Button component={Link} to="/account">
          Open your account
        </Button>
      </Page>
    );
  }
  if (state === 'stopped' && side === 'old') {
    return (
      <Page narrow title="Your address stays as it is" place="address stopped">
        <p>
          You were signed out everywhere, because somebody was in your account. Choose a new password now. Then look at
          your second steps and at where you are signed in.
        </p>
        <Button component={Link} to="/forgotten-password">
          Choose a new password
        </Button>
      </Page>
    );
  }
  if (state === 'stopped') {
    return (
      <Page narrow title="Your address is not used" place="address stopped">
        <p>We have told whoever asked. You need do nothing more.</p>
      </Page>
    );
  }
  return (
    <Page narrow title="Thank you. One address has said yes" place="address half changed">
      <p>
        The other address must say yes too, until <DateText value={expiresAt} />. Open the letter there.
      </p>
    </Page>
  );
}

function Unusable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <Page narrow title="This link cannot be used">
      <ProblemNotice error={error} what="The link did not lead to a change of address" onRetry={onRetry} />
      <p>
        Your account says which address you have: <Link to="/account">open your account</Link>. If you did not ask for a
        change, choose <Link to="/forgotten-password">a new password</Link>.
      </p>
    </Page>
  );
}
