import { Link } from 'react-router';
import type { Enquiry, Need } from '../../../api/types';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { Status, type Tone } from '../../../ui/Status';
import { useNeedEnquiries } from '../../matching';

const states: Record<Enquiry['state'], { tone: Tone; word: string }> = {
  sent: { tone: 'waiting', word: 'Waits for the leader' },
  proposed: { tone: 'active', word: 'Proposal made' },
  agreed: { tone: 'good', word: 'Agreed' },
  declined: { tone: 'plain', word: 'Declined' },
  expired: { tone: 'bad', word: 'No answer in time' },
  withdrawn: { tone: 'plain', word: 'Withdrawn' },
};

const columns: Column<Enquiry>[] = [
  {
    head: 'Leader',
    cell: ({ id, ref, leader }) => (
      <Link to={`/enquiries/${id}`}>
        {leader.name} <span className="figures">({ref})</span>
      </Link>
    ),
  },
  { head: 'Home school', cell: ({ leader }) => leader.homeName },
  { head: 'Service', cell: ({ service }) => service.title },
  { head: 'Status', cell: ({ state }) => <Status tone={states[state].tone}>{states[state].word}</Status> },
  { head: 'Reply by', cell: ({ replyBy, state }) => (state === 'sent' ? <DateText value={replyBy} /> : null) },
];

function nobodyText({ state, mayAsk }: Need): string {
  if (state !== 'open') return 'Enquiries to leaders, and their answers, would be here.';
  return mayAsk
    ? 'Choose one leader or several above and send an enquiry. Their answers are here.'
    : 'When the school asks a leader, the enquiry is here.';
}

/** Whom the school asked about this need, and how each stands. */
export function NeedEnquiries({ need }: { need: Need }) {
  const asked = useNeedEnquiries(need.id);
  return (
    <section>
      <h2 id="enquiries" tabIndex={-1}>
        Enquiries so far
      </h2>
      <Query query={asked} what="the enquiries">
        {({ pages }) => (
          <DataTable
            caption="Asked, those that may still come to an agreement first"
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              asked.hasNextPage
                ? { onMore: () => void asked.fetchNextPage(), loading: asked.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="Nobody has been asked yet" level={3}>
                {nobodyText(need)}
              </EmptyState>
            }
          />
        )}
      </Query>
    </section>
  );
}
