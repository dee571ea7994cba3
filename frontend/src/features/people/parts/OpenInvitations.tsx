import { Button, VisuallyHidden } from '@mantine/core';
import type { Invitation } from '../../../api/types';
import { roleName } from '../../../session/roles';
import { DataTable } from '../../../ui/DataTable';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { capital } from '../words';
import { EmailLink } from './EmailLink';
import styles from '../people.module.css';
import { type Place, useInvitationsTo, useInvite, useWithdrawInvitation } from '../queries';

/** Invitations that nobody has accepted yet; nothing where there is none. */
export function OpenInvitations({ place }: { place: Place }) {
  const open = useInvitationsTo(place);
  const say = useSay();
  const invite = useInvite();
  const withdraw = useWithdrawInvitation();
  if (place.kind === 'service') return null;

  async function takeBack({ id, email, role }: Invitation) {
    await withdraw.mutateAsync(id);
    const undo = () => invite.mutateAsync({ email, role, place }).then(() => undefined);
    say(`The invitation of ${email} is withdrawn; its link leads nowhere now`, { undo });
  }
  async function again({ email, role }: Invitation) {
    await invite.mutateAsync({ email, role, place });
    say(`A new letter goes to ${email}; the earlier link leads nowhere now`);
  }

  return (
    <Query query={open} what="the open invitations">
      {({ pages }) => (
        <>
          <Failed
            of={[withdraw, invite]}
            what="The invitation was not changed"
            about={pages.map(({ items }) => items)}
          />
          <DataTable
            caption="Invited, not yet accepted"
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            columns={[
              { head: 'E-mail', cell: ({ email }) => <EmailLink email={email} /> },
              { head: 'Role', cell: ({ role }) => capital(roleName(role)) },
              { head: 'Sent', cell: ({ sentAt }) => <DateText value={sentAt} /> },
              { head: 'Good until', cell: (each) => <Until invitation={each} /> },
              {
                head: 'Change',
                cell: (each) => (
                  <span className={styles.both}>
                    <Button size="compact-md" variant="default" onClick={() => void again(each).catch(() => undefined)}>
                      Send again <VisuallyHidden>to {each.email}</VisuallyHidden>
                    </Button>
                    <Button
                      size="compact-md"
                      variant="default"
                      onClick={() => void takeBack(each).catch(() => undefined)}
                    >
                      Withdraw <VisuallyHidden>the invitation of {each.email}</VisuallyHidden>
                    </Button>
                  </span>
                ),
              },
            ]}
            more={
              open.hasNextPage
                ? { onMore: () => void open.fetchNextPage(), loading: open.isFetchingNextPage }
                : undefined
            }
            empty={null}
          />
        </>
      )}
    </Query>
  );
}

function Until({ invitation: { expiresAt, expired } }: { invitation: Invitation }) {
  return (
    <>
      <DateText value={expiresAt} /> {expired && <Status tone="bad">Expired</Status>}
    </>
  );
}
