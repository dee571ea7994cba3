import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Membership } from '../../../api/types';
import { placeName, roleName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { Confirm } from '../../../ui/Confirm';
import { EmptyState } from '../../../ui/EmptyState';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { EmailLink } from '../parts/EmailLink';
import { useDecideMembership, useWaitingMemberships } from '../queries';
import styles from '../people.module.css';

/** Who asks to act for a school or partnership in which this person decides. */
export default function Approvals() {
  const waiting = useWaitingMemberships();
  const [refusing, setRefusing] = useState<Membership | null>(null);
  return (
    <Page
      title="Who asks to join"
      lead={<p>Approve only people whom you know. Under each name you see what the role lets them see and do.</p>}
      crumbs={[{ label: 'People', to: '/people' }]}
    >
      <Query whole query={waiting} what="the requests">
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0) {
            return (
              <EmptyState title="Nobody has asked to join" action={<Link to="/people">Invite somebody</Link>}>
                When somebody asks to act for a school in which you decide, they are here, and we write to you.
              </EmptyState>
            );
          }
          return (
            <Card>
              <ul className={styles.list}>
                {all.map((each) => (
                  <li key={each.id}>
                    <Request membership={each} onRefuse={() => setRefusing(each)} />
                  </li>
                ))}
              </ul>
              {waiting.hasNextPage && (
                <Button
                  variant="default"
                  loading={waiting.isFetchingNextPage}
                  onClick={() => void waiting.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </Card>
          );
        }}
      </Query>
      <Refuse membership={refusing} onClose={() => setRefusing(null)} />
    </Page>
  );
}

const allows: Record<Membership['role'], string> = {
  head: 'Sees all of the school, posts needs, agrees support, approves people and releases colleagues.',
  senior: 'Sees all of the school, posts needs and agrees support.',
  leader: 'Offers support to other schools in the name of this school.',
  finance: 'Sees agreements and invoices, writes order numbers and pays.',
  broker: 'Sees the needs of all members, verifies designations and issues invoices.',
  operator: 'Sees and does everything.',
};

function Request({ membership, onRefuse }: { membership: Membership; onRefuse: () => void }) {
  const { id, person, role, since } = membership;
  const say = useSay();
  const decide = useDecideMembership();
  async function approve() {
    await decide.mutateAsync({ id, decision: 'approve' });
    say(`${person.name} now acts for ${placeName(membership)}, and is told`);
  }
  return (
    <>
      <div>
        <h2 className={styles.name}>{person.name}</h2>
        <p>
          Asks to be {roleName(role)} of {placeName(membership)}. {allows[role]}
        </p>
        <p className={styles.quiet}>
          <EmailLink email={person.email} />, since <DateText value={since} />
        </p>
        <Failed of={decide} what="This request was not approved" />
      </div>
      <div className={styles.buttons}>
        <Button
          loading={decide.isPending}
          aria-label={`Approve ${person.name}`}
          onClick={() => void approve().catch(() => undefined)}
        >
          Approve
        </Button>
        <Button variant="default" aria-label={`Refuse ${person.name}`} onClick={onRefuse}>
          Refuse
        </Button>
      </div>
    </>
  );
}

function Refuse({ membership, onClose }: { membership: Membership | null; onClose: () => void }) {
  const say = useSay();
  const decide = useDecideMembership();
  if (!membership) return null;
  const { person, role } = membership;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={`Refuse ${person.name}`}
      what={`They will not act for ${placeName(membership)} as ${roleName(role)}, and are told so. They can ask again.`}
      whom={`${person.name}, ${person.email}`}
      verb="Refuse"
      onConfirm={async () => {
        await decide.mutateAsync({ id: membership.id, decision: 'refuse' });
        say(`${person.name} is refused, and is told`);
      }}
    />
  );
}
