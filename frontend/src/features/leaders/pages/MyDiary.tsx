import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { OwnDiary } from '../../diary';
import { NotYetLeader } from '../parts/NotYetLeader';
import { useMyLeader } from '../queries/leaders';

/** One's own diary: a term at a glance, in which half-days are opened and closed. */
export default function MyDiary() {
  return (
    <Page title="Your diary" crumbs={[{ label: 'Your profile', to: '/leader' }]}>
      <Query whole query={useMyLeader()} what="your diary">
        {(leader) => (leader ? <OwnDiary leader={leader} /> : <NotYetLeader />)}
      </Query>
    </Page>
  );
}
