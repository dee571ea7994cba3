import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { eventColumns } from '../parts/eventColumns';
import { useOwnSecurityEvents } from '../queries';

/** What happened to one's own account: who signed in, who failed to, what was refused, what changed. */
export default function OwnSecurity() {
  const events = useOwnSecurityEvents();
  return (
    <Page
      title="Sign-ins and refusals"
      crumbs={[{ label: 'Your account', to: '/account' }]}
      lead={
        <p>
          What happened to your account in the last 12 months, the latest first. Is there something that was not you?
          Choose a new password at once, and tell us.
        </p>
      }
    >
      <Query whole query={events} what="what happened to your account">
        {({ pages }) => (
          <DataTable
            caption="Sign-ins, refusals and changes of the last 12 months"
            columns={eventColumns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              events.hasNextPage
                ? { onMore: () => void events.fetchNextPage(), loading: events.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="Nothing has happened yet">
                When somebody signs in to your account, or fails to, it is here.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}
