import { Button } from '@mantine/core';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Letter } from '../parts/Letter';
import { useOutbox } from '../queries';

/** Letters that nobody was sent, because no mail server is set: for trying Lateral out. */
export default function Outbox() {
  const letters = useOutbox();
  return (
    <Page
      title="Letters kept here"
      lead={
        <p>
          No mail server is set, so letters are kept here instead of being sent, the newest first. Follow their links as
          if you had received them.
        </p>
      }
    >
      <Query whole query={letters} what="the letters">
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0)
            return (
              <EmptyState title="No letters yet">
                When Lateral would write to someone, the letter is here within seconds.
              </EmptyState>
            );
          return (
            <>
              {all.map((letter) => (
                <Letter key={letter.id} letter={letter} />
              ))}
              {letters.hasNextPage && (
                <Button
                  variant="default"
                  loading={letters.isFetchingNextPage}
                  onClick={() => void letters.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </>
          );
        }}
      </Query>
    </Page>
  );
}
