import { Link, useParams } from 'react-router';
import type { PayeeChange as PayeeChangeData } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { PayeeFacts } from '../parts/PayeeFacts';
import { usePayeeChange } from '../queries';
import { WaitingPayee } from '../parts/WaitingPayee';

/** One change of who is paid, to which letters lead. */
export default function PayeeChange() {
  const { id = '' } = useParams();
  return (
    <Query whole query={usePayeeChange(id)} what="the change">
      {(change) => (
        <Page narrow title={`How ${change.name} is paid`}>
          {change.state === 'waiting' ? <WaitingPayee change={change} /> : <Ended change={change} />}
          {change.partnershipId && (
            <p>
              <Link to={`/partnerships/${change.partnershipId}/payee`}>How {change.name} is paid now</Link>
            </p>
          )}
          {change.urn && change.whole && (
            <p>
              <Link to={`/schools/${change.urn}/payee`}>How {change.name} is paid now</Link>
            </p>
          )}
        </Page>
      )}
    </Query>
  );
}

const words = {
  waiting: 'This change waits',
  done: 'This change holds',
  stopped: 'This change was stopped',
  replaced: 'Another change was asked for in the place of this one',
};

function Ended({ change: { state, to, whole, askedBy, askedAt, endedBy, endedAt } }: { change: PayeeChangeData }) {
  return (
    <Card title={words[state]}>
      <p>
        {askedBy || 'Somebody'} asked for it on <DateText value={askedAt} time />.{' '}
        {endedAt && (
          <>
            {ended(state, endedBy)} on <DateText value={endedAt} time />.
          </>
        )}
      </p>
      <PayeeFacts payee={to} whole={whole} />
    </Card>
  );
}

function ended(state: PayeeChangeData['state'], by?: string): string {
  if (state === 'done') return by ? `${by} confirmed it` : 'Nobody stopped it, and it took effect';
  if (state === 'replaced') return `${by ?? 'Somebody'} asked for another`;
  return by ? `${by} stopped it` : 'It was stopped, because who asked has no role there any more,';
}
