import { useParams } from 'react-router';
import { useAccount } from '../../../session/provider';
import type { LeaderChecks } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { ChecksForm } from '../parts/ChecksForm';
import { ChecksState } from '../parts/ChecksState';
import { useChecks } from '../queries/checks';

/** What was seen of a leader before they enter a school; the home head confirms it here. */
export default function Checks() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useChecks(id)} what="the checks">
      {(found) => (
        <Page
          narrow
          title={`Checks of ${found.data.leaderName}`}
          crumbs={[crumb(found.data)]}
          lead={<Lead checks={found.data} />}
        >
          <Card title="As it stands">
            <ChecksState checks={found.data} />
          </Card>
          {found.data.mayConfirm && <ChecksForm key={found.etag} id={id} found={found} />}
        </Page>
      )}
    </Query>
  );
}

function crumb({ leaderId, leaderName }: LeaderChecks) {
  return { label: leaderName, to: `/leaders/${leaderId}` };
}

function Lead({ checks: { leaderName, homeName } }: { checks: LeaderChecks }) {
  const you = useAccount().name === leaderName;
  return (
    <p>
      Before {you ? 'you enter' : `${leaderName} enters`} a school, somebody must have seen {you ? 'your' : 'their'}{' '}
      identity and a DBS check, and there must be insurance. {homeName} confirms it. Schools read it with each proposal,
      agreement and visit.
    </p>
  );
}
