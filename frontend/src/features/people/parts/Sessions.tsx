import { Button, VisuallyHidden } from '@mantine/core';
import { DataTable } from '../../../ui/DataTable';
import { Failed } from '../../../ui/Failed';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { useEndSession, useSessions } from '../queries';

/** Where the person is signed in, each with a button that ends it. */
export function Sessions() {
  const open = useSessions();
  const end = useEndSession();
  const say = useSay();
  const signOut = (id: string, device: string) =>
    end.mutateAsync(id).then(
      () => say(`You are signed out on ${device}`),
      () => undefined,
    );
  return (
    <Query query={open} what="where you are signed in">
      {({ items }) => (
        <>
          <Failed of={end} what="You may still be signed in there" about={items.map(({ id }) => id)} />
          <DataTable
            caption="Where you are signed in"
            rows={items}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Device', cell: ({ device, current }) => (current ? `${device} (this one)` : device) },
              { head: 'Address', cell: ({ address }) => address || 'Not known' },
              { head: 'Last used', cell: ({ lastAt }) => <DateText value={lastAt} time /> },
              {
                head: 'Change',
                cell: ({ id, device, current }) =>
                  !current && (
                    <Button size="compact-md" variant="default" onClick={() => void signOut(id, device)}>
                      Sign out <VisuallyHidden>on {device}</VisuallyHidden>
                    </Button>
                  ),
              },
            ]}
            empty={null}
          />
        </>
      )}
    </Query>
  );
}
