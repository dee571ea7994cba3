import { Button } from '@mantine/core';
import { Card } from '../../../ui/Card';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { NoticeList } from '../parts/NoticeList';
import { useAllNotices } from '../queries';

/** Everything Lateral told this person, newest first. */
export default function Notices() {
  const all = useAllNotices();
  return (
    <Page narrow title="Notices">
      <Query query={all} what="your notices">
        {({ pages }) => {
          const notices = pages.flatMap(({ items }) => items);
          if (notices.length === 0) {
            return (
              <EmptyState title="No notices yet">
                When something happens in your support, it is told here and by e-mail.
              </EmptyState>
            );
          }
          return (
            <Card>
              <NoticeList notices={notices} />
              {all.hasNextPage && (
                <Button variant="default" loading={all.isFetchingNextPage} onClick={() => void all.fetchNextPage()}>
                  Show more
                </Button>
              )}
            </Card>
          );
        }}
      </Query>
    </Page>
  );
}
