import { Button, Group } from '@mantine/core';
import '@mantine/core/styles/Group.layer.css';
import { useState } from 'react';
import type { ErasureStanding } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { DownloadButton } from '../../../ui/DownloadButton';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { DateText } from '../../../ui/Figures';
import { useProblemForm } from '../../../ui/problemForm';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useAskErasure, useErasure, useOwnData, useWithdrawErasure } from '../queries';

/** What is held about the person: a copy to keep, and the way to be erased. */
export function OwnData() {
  const read = useOwnData();
  const erasure = useErasure();
  return (
    <Card title="What we hold about you">
      <p>
        Download all of it in one file: your account, your roles, where you signed in, and your part in needs,
        agreements, visits and invoices.
      </p>
      <DownloadButton label="Download my data" name="lateral-data.json" read={read} />
      <h3>Be erased</h3>
      <Query query={erasure} what="how it stands with your erasure">
        {(standing) =>
          standing.request?.state === 'asked' ? <Waiting standing={standing} /> : <Offer standing={standing} />
        }
      </Query>
    </Card>
  );
}

function Obstacles({ all }: { all: readonly string[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <p>This must be finished first:</p>
      <ul>
        {all.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}

function Waiting({ standing: { request, obstacles } }: { standing: ErasureStanding }) {
  const withdraw = useWithdrawErasure();
  const say = useSay();
  const keep = () =>
    withdraw.mutateAsync().then(
      () => say('Your account stays'),
      () => undefined,
    );
  return (
    <>
      <p>
        You asked to be erased on <DateText value={request?.askedAt ?? ''} />. We answer until{' '}
        <DateText value={request?.dueOn ?? ''} />.
      </p>
      <Obstacles all={obstacles} />
      {withdraw.isError && <ProblemNotice error={withdraw.error} what="This was not taken back" />}
      <Button variant="default" loading={withdraw.isPending} onClick={() => void keep()}>
        Keep my account
      </Button>
    </>
  );
}

function Offer({ standing: { request, obstacles } }: { standing: ErasureStanding }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {request?.state === 'refused' && <p>You asked before, and we said no. The reason: {request.reason}</p>}
      <p>You can have your account closed, and your name and address taken out of everything that we keep.</p>
      <Obstacles all={obstacles} />
      <Button variant="default" onClick={() => setAsking(true)}>
        Ask to be erased
      </Button>
      {asking && <Ask onClose={() => setAsking(false)} />}
    </>
  );
}

function Ask({ onClose }: { onClose: () => void }) {
  const ask = useAskErasure();
  const { summary, submit, busy } = useProblemForm({
    initialValues: {},
    send: async () => {
      await ask();
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title="Ask to be erased?">
      <form noValidate onSubmit={submit}>
        <ErrorSummary {...summary} />
        <p>
          An operator looks at it and answers within a month. Until then you can take it back. Once it is done, it
          cannot be undone.
        </p>
        <p>
          <strong>What goes:</strong> your account and its sign-ins, your roles, your messages and drafts, what you
          offer as a leader, and your name and address wherever they stand.
        </p>
        <p>
          <strong>What stays, without your name:</strong> agreements, visits, invoices and payments, because schools and
          the law need them; the needs of your school; and what was done, for audits.
        </p>
        <Group>
          <Button type="submit" loading={busy}>
            Yes, erase me
          </Button>
          <Button variant="default" onClick={onClose}>
            Keep my account
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
