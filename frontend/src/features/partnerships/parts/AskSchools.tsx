import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Partnership, School, JoinRequest } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DataTable, type Column } from '../../../ui/DataTable';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { SchoolPicker } from '../../register';
import { useEndRequest, useJoinRequests, useMembership } from '../queries';
import styles from '../partnerships.module.css';

/** Asks a school to join, and shows which were asked and have not answered. */
export function AskSchools({ partnership }: { partnership: Partnership }) {
  const [school, setSchool] = useState<School | null>(null);
  const { ask } = useMembership(partnership.id);
  const say = useSay();

  async function send({ urn, name }: School) {
    const { state } = await ask.mutateAsync(urn);
    setSchool(null);
    say(
      state === 'member'
        ? `${name} is a member of ${partnership.name}`
        : `${name} was asked. Its head has 30 days to answer.`,
    );
  }
  return (
    <>
      <Card title="Ask a school to join">
        <p>Its head says yes or no. Where a school has no head here, an operator does.</p>
        <Failed of={ask} what="The school was not asked" about={school?.urn} />
        <div className={styles.add}>
          <SchoolPicker label="School" value={school} onChange={setSchool} />
          {school && (
            <Button loading={ask.isPending} onClick={() => void send(school).catch(() => undefined)}>
              Ask it to join
            </Button>
          )}
        </div>
      </Card>
      <Asked partnership={partnership} />
    </>
  );
}

function Asked({ partnership }: { partnership: Partnership }) {
  const requests = useJoinRequests({ partnership: partnership.id });
  const ending = useEndRequest();
  const say = useSay();
  async function withdraw({ id, school }: JoinRequest) {
    await ending.mutateAsync({ id, how: 'withdraw' });
    say(`${school.name} is no longer asked`);
  }
  const columns: Column<JoinRequest>[] = [
    { head: 'School', cell: ({ school }) => school.name },
    { head: 'Asked', cell: ({ askedAt }) => <DateText value={askedAt} /> },
    { head: 'Who answers', cell: ({ forOperator }) => (forOperator ? 'An operator: it has no head here' : 'Its head') },
    { head: 'By', cell: ({ expiresAt }) => <DateText value={expiresAt} /> },
    {
      head: 'Request',
      cell: (request) => (
        <Button
          variant="default"
          size="compact-md"
          disabled={ending.isPending}
          aria-label={`Take back: ${request.school.name}`}
          onClick={() => void withdraw(request).catch(() => undefined)}
        >
          Take back
        </Button>
      ),
    },
  ];
  return (
    <Query query={requests} what="the schools that were asked">
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return null;
        return (
          <>
            <Failed of={ending} what="The request was not taken back" about={rows.map(({ id }) => id)} />
            <DataTable
              caption="Asked to join"
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              more={
                requests.hasNextPage
                  ? { onMore: () => void requests.fetchNextPage(), loading: requests.isFetchingNextPage }
                  : undefined
              }
              empty={null}
            />
          </>
        );
      }}
    </Query>
  );
}
