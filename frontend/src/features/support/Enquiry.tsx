import { useParams } from 'react-router';
import { Query } from '../../ui/Query';
import { ThreadPage } from './ThreadPage';
import { useThread } from './useThread';

/** One piece of support from the enquiry to the last sign-off, as this person may see it. */
export default function Enquiry() {
  const { id = '' } = useParams();
  return (
    <Query query={useThread(id)} what="the enquiry">
      {(thread) => <ThreadPage key={thread.id} thread={thread} />}
    </Query>
  );
}
