import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { JoinRequest, Partnership } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { kindWord } from '../words';
import { useEndRequest, useJoinRequests, usePartnershipsOf, useMembership } from '../queries';
import styles from '../partnerships.module.css';

/** A head says to which partnerships the school belongs; an operator answers for schools without a head. */
export default function Joining() {
  const { membership, may } = useActing();
  if (may.operate) return <ForOperator />;
  if (!membership || !may.join) {
    return (
      <Page title="Partnerships of your school">
        <p>Only the head of a school says to which partnerships it belongs.</p>
      </Page>
    );
  }
  return <OfSchool urn={membership.place.id} name={membership.place.name} />;
}

function OfSchool({ urn, name }: { urn: string; name: string }) {
  const requests = useJoinRequests({ school: urn });
  return (
    <Page
      title="Partnerships of your school"
      lead={
        <p>
          A partnership brokers support among its schools. {name} joins one only when you say so, and you can leave at
          any time.
        </p>
      }
    >
      <Query whole query={requests} what="the requests">
        {({ pages }) => <Requests items={pages.flatMap(({ items }) => items)} />}
      </Query>
      <Query whole query={usePartnershipsOf(urn)} what="the partnerships">
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="Your school belongs to no partnership">
              When one asks your school to join, it is here, and we write to you.
            </EmptyState>
          ) : (
            <Card title={`${name} is a member of`}>
              <ul className={styles.successors}>
                {all.map((each) => (
                  <li key={each.id}>
                    <Belongs partnership={each} urn={urn} name={name} />
                  </li>
                ))}
              </ul>
            </Card>
          )
        }
      </Query>
    </Page>
  );
}

function ForOperator() {
  const requests = useJoinRequests('all');
  return (
    <Page
      title="Schools that are asked to join"
      crumbs={[{ label: 'Partnerships', to: '/partnerships' }]}
      lead={<p>The head of each school answers. Where a school has no head here, you do.</p>}
    >
      <Query whole query={requests} what="the requests">
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0 && (
                <EmptyState title="No school is asked at the moment">
                  When a broker asks a school to join, it is here.
                </EmptyState>
              )}
              <Requests items={items} />
              {requests.hasNextPage && (
                <Button
                  variant="default"
                  loading={requests.isFetchingNextPage}
                  onClick={() => void requests.fetchNextPage()}
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

function Requests({ items }: { items: JoinRequest[] }) {
  if (items.length === 0) return null;
  return (
    <Card title="Asked to join">
      <ul className={styles.successors}>
        {items.map((each) => (
          <li key={each.id}>
            <Request request={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Request({ request: { id, partnership, school, expiresAt, mayAnswer } }: { request: JoinRequest }) {
  const answer = useEndRequest();
  const say = useSay();
  async function end(how: 'accept' | 'decline', done: string) {
    await answer.mutateAsync({ id, how });
    say(done);
  }
  return (
    <>
      <div>
        <Link to={`/partnerships/${partnership.id}`}>{partnership.name}</Link> asks {school.name} to join.
        <br />
        {mayAnswer ? 'Answer by ' : 'The head of the school answers by '}
        <DateText value={expiresAt} />.
        <Failed of={answer} what="This was not answered" />
      </div>
      {mayAnswer && (
        <div className={styles.answers}>
          <Button
            loading={answer.isPending}
            aria-label={`Join ${partnership.name}: ${school.name}`}
            onClick={() =>
              void end('accept', `${school.name} is now a member of ${partnership.name}`).catch(() => undefined)
            }
          >
            Join
          </Button>
          <Button
            variant="default"
            disabled={answer.isPending}
            aria-label={`Do not join ${partnership.name}: ${school.name}`}
            onClick={() =>
              void end('decline', `${school.name} does not join ${partnership.name}, which is told`).catch(
                () => undefined,
              )
            }
          >
            Do not join
          </Button>
        </div>
      )}
    </>
  );
}

function Belongs({ partnership, urn, name }: { partnership: Partnership; urn: string; name: string }) {
  const { leave } = useMembership(partnership.id);
  const [leaving, setLeaving] = useState(false);
  const say = useSay();
  return (
    <>
      <div>
        <Link to={`/partnerships/${partnership.id}`}>{partnership.name}</Link>
        <br />
        {kindWord(partnership)}
      </div>
      <Button variant="default" onClick={() => setLeaving(true)} aria-label={`Leave ${partnership.name}`}>
        Leave
      </Button>
      <Confirm
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={`${name} leaves ${partnership.name}`}
        what="Its brokers no longer offer your school’s needs and leaders to its members. What was agreed before stays. To come back, the partnership has to ask you again."
        whom={partnership.name}
        verb="Leave the partnership"
        onConfirm={async () => {
          await leave.mutateAsync(urn);
          say(`${name} has left ${partnership.name}`);
        }}
      />
    </>
  );
}
