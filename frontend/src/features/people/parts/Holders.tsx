import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Membership } from '../../../api/types';
import { placeName, roleName } from '../../../session/roles';
import { useAccount } from '../../../session/provider';
import { Confirm } from '../../../ui/Confirm';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { capital } from '../words';
import { EmailLink } from './EmailLink';
import { type Place, useEndMembership, useMembershipsAt } from '../queries';

/** Who holds which role in a place now; a role can be ended. */
export function Holders({ place }: { place: Place }) {
  const { id: me } = useAccount();
  const holders = useMembershipsAt(place);
  const [ending, setEnding] = useState<Membership | null>(null);
  return (
    <>
      <Query whole query={holders} what="the list of people">
        {({ pages }) => (
          <DataTable
            caption="Who acts here"
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Name', cell: ({ person }) => (person.id === me ? `${person.name} (you)` : person.name) },
              { head: 'Role', cell: ({ role, deputy }) => capital(roleName(role)) + (deputy ? ', as deputy' : '') },
              { head: 'E-mail', cell: ({ person }) => <EmailLink email={person.email} /> },
              { head: 'Since', cell: ({ since }) => <DateText value={since} /> },
              {
                head: 'Change',
                cell: (each) => (
                  <Button size="compact-md" variant="default" onClick={() => setEnding(each)}>
                    End role{' '}
                    <VisuallyHidden>
                      of {each.person.name} as {roleName(each.role)}
                    </VisuallyHidden>
                  </Button>
                ),
              },
            ]}
            more={
              holders.hasNextPage
                ? { onMore: () => void holders.fetchNextPage(), loading: holders.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState title="Nobody acts here yet">
                Invite the first person below. We send them a letter with a link.
              </EmptyState>
            }
          />
        )}
      </Query>
      {ending && <EndRole membership={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

/** Ends a role, one's own or somebody's, after saying what that means. */
export function EndRole({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const say = useSay();
  const end = useEndMembership();
  const { id: me } = useAccount();
  const { id, person, role } = membership;
  const own = person.id === me;
  const who = own ? 'You' : person.name;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={own ? `Give up your role as ${roleName(role)}` : `End the role of ${person.name}`}
      what={`${who} will no longer act for ${placeName(membership)} as ${roleName(role)}, at once. To get the role again, an invitation is needed.`}
      whom={`${person.name}, ${person.email}`}
      verb={own ? 'Give up this role' : 'End role'}
      onConfirm={async () => {
        await end.mutateAsync(id);
        say(`${who} no longer act${own ? '' : 's'} for ${placeName(membership)} as ${roleName(role)}`);
      }}
    />
  );
}
