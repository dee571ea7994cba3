import { Button } from '@mantine/core';
import { EmptyState } from '../../../ui/EmptyState';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Succession } from '../parts/Succession';
import { useSuccessions } from '../queries';

/** Closed schools whose people and documents wait to follow to a successor; operators confirm which. */
export default function Successions() {
  const waiting = useSuccessions();
  return (
    <Page
      title="Closed schools"
      lead={
        <p>
          The register names a successor for each of these. Confirm it, and people, needs and agreements follow there.
        </p>
      }
    >
      <Query whole query={waiting} what="the closed schools">
        {({ pages }) => {
          const schools = pages.flatMap(({ items }) => items);
          if (schools.length === 0) {
            return (
              <EmptyState title="There is no closed school to decide on">
                When an import of the register closes a school and names what follows it, the school is here.
              </EmptyState>
            );
          }
          return (
            <>
              {schools.map((school) => (
                <Succession key={school.urn} school={school} />
              ))}
              {waiting.hasNextPage && (
                <Button
                  variant="default"
                  loading={waiting.isFetchingNextPage}
                  onClick={() => void waiting.fetchNextPage()}
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
