import { useParams } from 'react-router';
import { isMissing } from '../../../api/problem';
import { NotFound } from '../../../session/NotFound';
import { Query } from '../../../ui/Query';
import { ThreadPage } from '../parts/ThreadPage';
import { useThread } from '../queries';

/** One piece of support from the enquiry to the last sign-off, as this person may see it. */
export default function Enquiry() {
  const { id = '' } = useParams();
  const query = useThread(id);
  if (query.error && isMissing(query.error)) return <NotFound />;
  return (
    <Query whole query={query} what="the enquiry">
      {(thread) => <ThreadPage key={thread.id} thread={thread} />}
    </Query>
  );
}
