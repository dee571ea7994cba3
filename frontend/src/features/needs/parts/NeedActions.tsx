import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Tagged } from '../../../api/client';
import { asTrouble } from '../../../ui/trouble';
import type { Need } from '../../../api/types';
import { Confirm } from '../../../ui/Confirm';
import { useSay } from '../../../ui/Say';
import { askOf, formOf } from '../needForm';
import { ReopenNeed } from './ReopenNeed';
import { useNeedEnquiries } from '../../matching';
import { useReceivedOffers } from '../offerQueries';
import { useDiscardNeed, useDraftNeed, useMoveNeed, useReadNeed, useReopenNeed } from '../queries';
import { reaches, withdrawing } from '../words';

/** What the person can do with the need as a whole. A draft goes on elsewhere on its page. */
export function NeedActions({ found }: { found: Tagged<Need> }) {
  const { id, mayDiscard, mayReopen, mayEdit, mayName, mayWithdraw } = found.data;
  return (
    <>
      {mayDiscard && <Discard found={found} />}
      {mayReopen && <ReopenNeed found={found} />}
      {mayEdit && !mayDiscard && (
        <Button variant="default" component={Link} to={`/needs/${id}/edit`}>
          Change it
        </Button>
      )}
      {mayName && <NameSchool found={found} />}
      {mayWithdraw && <Withdraw found={found} />}
    </>
  );
}

/** A draft is thrown away at once; Undo begins the same again. */
function Discard({ found: { data: need, etag } }: { found: Tagged<Need> }) {
  const say = useSay();
  const navigate = useNavigate();
  const discard = useDiscardNeed();
  const draft = useDraftNeed();
  const urn = need.school?.urn ?? '';

  async function throwAway() {
    try {
      await discard.mutateAsync({ id: need.id, etag });
      say('The draft is thrown away', {
        undo: async () => {
          await draft.mutateAsync({ ...askOf(formOf(need)), urn });
        },
      });
      await navigate('/');
    } catch (error) {
      say(`The draft was not thrown away. ${asTrouble(error).message}`);
    }
  }

  return (
    <Button variant="default" loading={discard.isPending} onClick={() => void throwAway()}>
      Throw this draft away
    </Button>
  );
}

/** Done at once where it can be undone; asked about first where leaders wait for an answer, or owe one. */
function Withdraw({ found: { data: need, etag } }: { found: Tagged<Need> }) {
  const say = useSay();
  const move = useMoveNeed();
  const reopen = useReopenNeed(need.id);
  const read = useReadNeed();
  const [asking, setAsking] = useState(false);
  const asked = useNeedEnquiries(need.id).data?.pages.flatMap(({ items }) => items) ?? [];
  const offered = useReceivedOffers(need.id).data?.pages.flatMap(({ items }) => items) ?? [];
  const waiting = {
    enquiries: asked.filter(({ live }) => live).length,
    offers: offered.filter(({ mayAnswer }) => mayAnswer).length,
  };
  const costs = waiting.enquiries + waiting.offers > 0;

  async function withdraw() {
    try {
      await move.mutateAsync({ id: need.id, move: 'withdraw', etag });
      say(`${need.ref} is withdrawn`, {
        undo: async () => {
          await reopen.mutateAsync({ etag: (await read(need.id)).etag });
        },
      });
    } catch (error) {
      say(`${need.ref} was not withdrawn. ${asTrouble(error).message}`);
    }
  }

  return (
    <>
      <Button variant="default" loading={move.isPending} onClick={() => (costs ? setAsking(true) : void withdraw())}>
        Withdraw need
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        {...withdrawing(need, waiting)}
        onConfirm={async () => {
          await move.mutateAsync({ id: need.id, move: 'withdraw', etag });
          say(`${need.ref} is withdrawn`);
        }}
      />
    </>
  );
}

function NameSchool({ found: { data: need, etag } }: { found: Tagged<Need> }) {
  const [opened, setOpened] = useState(false);
  const say = useSay();
  const move = useMoveNeed();
  const reach = reaches.find(({ value }) => value === need.reach)?.label.toLowerCase() ?? 'your partnership';
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Name our school
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Name your school with ${need.ref}`}
        what={`${need.school?.name ?? 'Your school'} will stand on this need for everybody who sees it, now and when it is shown further.`}
        whom={`Every school that it reaches: at the moment ${reach}`}
        verb="Name our school"
        onConfirm={async () => {
          await move.mutateAsync({ id: need.id, move: 'name', etag });
          say('Your school is named');
        }}
      />
    </>
  );
}
