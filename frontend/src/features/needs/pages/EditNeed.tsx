import { Button } from '@mantine/core';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import type { Tagged } from '../../../api/client';
import { useActing } from '../../../session/acting';
import { useAccount } from '../../../session/provider';
import { typedKey } from '../../../session/typed';
import type { Need } from '../../../api/types';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { startForm } from '../needForm';
import { Posting } from '../parts/Posting';
import { firstOpenStep } from '../steps';
import { recall } from '../useNeedForm';
import { useNeed } from '../queries';
import { needStatus } from '../words';

/** Going on with a draft, and changing a need that is open. */
export default function EditNeed() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useNeed(id)} what="the need">
      {(found) => (found.data.mayEdit ? <Edit key={id} start={found} /> : <Fixed need={found.data} />)}
    </Query>
  );
}

/**
 * A draft goes on at its first open step, with what was typed and not saved; an open need is changed from its first.
 */
function Edit({ start }: { start: Tagged<Need> }) {
  const { id: owner } = useAccount();
  const { today } = useActing();
  const arriving = useSearchParams()[0].get('step') === null;
  const { id, state, school } = start.data;
  const urn = school?.urn ?? '';
  const fromNew = typedKey(owner, `need.new.${urn}`);
  // Where the tab has its beginning, what was typed since is kept there.
  const keepKey = recall(fromNew)?.base?.data.id === id ? fromNew : typedKey(owner, `need.${id}`);
  if (arriving && state === 'draft') {
    const form = recall(keepKey)?.form ?? startForm(start.data);
    return <Navigate replace to={`?step=${firstOpenStep(start.data, form, today)}`} />;
  }
  return <Posting urn={urn} start={start} waits={state === 'draft' && !start.data.mayPost} keepKey={keepKey} />;
}

function Fixed({ need }: { need: Need }) {
  return (
    <Page narrow title={`Change ${need.ref}`} crumbs={[{ label: 'Needs', to: '/needs' }]}>
      <EmptyState
        title="This need cannot be changed here"
        action={
          <Button component={Link} to={`/needs/${need.id}`}>
            Look at {need.ref}
          </Button>
        }
      >
        {need.mayChange
          ? `It is ${needStatus(need).word.toLowerCase()}. Only drafts and open needs can be changed.`
          : 'Its own school’s head and senior leaders change it.'}
      </EmptyState>
    </Page>
  );
}
