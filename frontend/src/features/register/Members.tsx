import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Partnership, School } from '../../api/types';
import { Card } from '../../ui/Card';
import { DataTable, type Column } from '../../ui/DataTable';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { Query } from '../../ui/Query';
import { useSay } from '../../ui/Say';
import { Status } from '../../ui/Status';
import { SchoolPicker } from './SchoolPicker';
import { useMembers, useMembership } from './usePartnerships';
import styles from './register.module.css';

export interface MembersProps {
  partnership: Partnership;
  /** The person may let schools join and leave. */
  mayChange: boolean;
}

/** The schools of a partnership, with the ways in and out for those who may. */
export function Members({ partnership, mayChange }: MembersProps) {
  const members = useMembers(partnership.id);
  const { join, leave } = useMembership(partnership.id);
  const say = useSay();
  const error = join.error ?? leave.error;

  async function admit({ urn, name }: School) {
    await join.mutateAsync(urn);
    say(`${name} is a member of ${partnership.name}`, { undo: () => leave.mutateAsync(urn).then(() => undefined) });
  }
  async function end({ urn, name }: School) {
    await leave.mutateAsync(urn);
    say(`${name} is no longer a member of ${partnership.name}`, { undo: () => join.mutateAsync(urn).then(() => undefined) });
  }
  // A refusal is shown above the table.
  const quietly = (doing: Promise<void>) => void doing.catch(() => undefined);

  return (
    <>
      {mayChange && <AddSchool busy={join.isPending} onAdd={(school) => quietly(admit(school))} />}
      {error && <ProblemNotice error={error} what="The members were not changed" />}
      <Query query={members} what="the members">
        {({ pages }) => (
          <DataTable
            caption="Member schools"
            columns={mayChange ? [...columns, leaving((school) => quietly(end(school)), leave.isPending)] : columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ urn }) => urn}
            more={members.hasNextPage ? { onMore: () => void members.fetchNextPage(), loading: members.isFetchingNextPage } : undefined}
            empty={
              <EmptyState title="No schools yet">
                Its member schools are here. Their needs are offered to one another first. {mayChange && 'Find the first one above.'}
              </EmptyState>
            }
          />
        )}
      </Query>
    </>
  );
}

const columns: Column<School>[] = [
  { head: 'School', cell: ({ name }) => name },
  { head: 'Town', cell: ({ town }) => town ?? '' },
  { head: 'Pupils', figure: true, cell: ({ pupils }) => pupils?.toLocaleString('en-GB') ?? '' },
  { head: 'URN', figure: true, cell: ({ urn }) => urn },
  { head: 'In the register', cell: (school) => <Standing school={school} /> },
];

function Standing({ school: { status, closing } }: { school: School }) {
  if (status === 'closed') return <Status tone="bad">Closed</Status>;
  if (closing) return <Status tone="waiting">Open, to close</Status>;
  return status === 'open' ? <Status tone="good">Open</Status> : <Status>Not open yet</Status>;
}

function leaving(onLeave: (school: School) => void, busy: boolean): Column<School> {
  return {
    head: 'Membership',
    cell: (school) => (
      <Button variant="default" size="compact-md" disabled={busy} onClick={() => onLeave(school)} aria-label={`End the membership of ${school.name}`}>
        End
      </Button>
    ),
  };
}

function AddSchool({ busy, onAdd }: { busy: boolean; onAdd: (school: School) => void }) {
  const [school, setSchool] = useState<School | null>(null);
  return (
    <Card title="Let a school join">
      <div className={styles.add}>
        <SchoolPicker label="School" value={school} onChange={setSchool} />
        {school && (
          <Button
            loading={busy}
            onClick={() => {
              onAdd(school);
              setSchool(null);
            }}
          >
            Make it a member
          </Button>
        )}
      </div>
    </Card>
  );
}
