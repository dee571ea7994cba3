import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useAccount } from '../../api/provider';
import { typedKey } from '../../api/typed';
import type { Need } from '../../api/types';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { Query } from '../../ui/Query';
import { Posting } from './Posting';
import { useNeed } from './useNeeds';
import { needStatus } from './words';

/** Going on with a draft, and changing a need that is open. */
export default function EditNeed() {
  const { id = '' } = useParams();
  const { id: owner } = useAccount();
  return (
    <Query query={useNeed(id)} what="the need">
      {(found) =>
        mayEdit(found.data) ? (
          <Posting key={id} urn={found.data.school?.urn ?? ''} start={found} keepKey={typedKey(owner, `need.${id}`)} />
        ) : (
          <Fixed need={found.data} />
        )
      }
    </Query>
  );
}

function mayEdit({ mayChange, state }: Need): boolean {
  return mayChange && (state === 'draft' || state === 'open');
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
