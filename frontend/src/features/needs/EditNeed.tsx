import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from 'react-router';
import type { Tagged } from '../../api/client';
import type { Need } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { useSay } from '../../ui/Say';
import { askOf } from './needForm';
import { NeedWizard } from './NeedWizard';
import { useMoveNeed, useNeed, useReadNeed, useSaveNeed } from './useNeeds';
import { needStatus } from './words';

/** The further steps of posting a draft, and changing a need that is open. */
export default function EditNeed() {
  const { id = '' } = useParams();
  return (
    <Query query={useNeed(id)} what="the need">
      {(found) =>
        found.data.mayChange && (found.data.state === 'draft' || found.data.state === 'open') ? (
          <Edit key={id} start={found} />
        ) : (
          <Fixed need={found.data} />
        )
      }
    </Query>
  );
}

function Edit({ start }: { start: Tagged<Need> }) {
  const { id, ref, state } = start.data;
  const navigate = useNavigate();
  const say = useSay();
  const save = useSaveNeed(id);
  const move = useMoveNeed(id);
  const read = useReadNeed(id);
  const draft = state === 'draft';

  return (
    <NeedWizard
      title={draft ? 'Post a need' : `Change ${ref}`}
      start={start}
      keepKey={`lateral.need.${id}`}
      read={read}
      save={(base, step, form) => save.mutateAsync({ etag: (base ?? start).etag, step, ask: askOf(form) })}
      finishVerb={draft ? 'Post need' : 'Finish'}
      finish={async ({ etag }) => {
        if (!draft) return;
        await move.mutateAsync({ move: 'post', etag });
        say(`${ref} is posted. Below is who fits.`);
      }}
      onFinish={() => void navigate(`/needs/${id}`)}
    />
  );
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
