import { useParams } from 'react-router';
import { Card } from '../../../ui/Card';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Quoted } from '../../../ui/Quoted';
import { Decide } from '../parts/Decide';
import { Pay } from '../parts/Pay';
import { Trail } from '../parts/Trail';
import { useRefund } from '../queries';
import { standing, words } from '../words';

/** One refund: who asked and decided, and whether it was sent. */
export default function Refund() {
  const { id = '' } = useParams();
  return (
    <Query whole query={useRefund(id)} what="the refund">
      {(refund) => (
        <Page
          title={`Refund ${refund.data.number}`}
          crumbs={[{ label: words.title, to: '/refunds' }]}
          lead={<p>{standing(refund.data)}</p>}
        >
          <Decide refund={refund} />
          {refund.data.mayPayRefund && <Pay refund={refund.data} />}
          <Card title="What happened">
            <Quoted label="Why it goes back" text={refund.data.reason} />
            <Trail refund={refund.data} />
          </Card>
        </Page>
      )}
    </Query>
  );
}
