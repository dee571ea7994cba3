import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Membership } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { placeName, roleName } from '../../../session/roles';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { capital } from '../words';
import { EndRole } from './Holders';
import styles from '../people.module.css';

/** The person's roles: held, or waiting for approval; each can be given up. */
export function AccountRoles() {
  const { memberships } = useActing();
  const [ending, setEnding] = useState<Membership | null>(null);
  return (
    <Card title="Your roles">
      {memberships.length === 0 && (
        <p>You hold no role yet. Ask for one below, or ask a head or a broker to invite you.</p>
      )}
      <ul className={styles.list}>
        {memberships.map((each) => (
          <li key={each.id}>
            <Role membership={each} onEnd={() => setEnding(each)} />
          </li>
        ))}
      </ul>
      {ending && <EndRole membership={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}

function Role({ membership, onEnd }: { membership: Membership; onEnd: () => void }) {
  const { role, state, since } = membership;
  const waits = state === 'pending';
  return (
    <>
      <div>
        <p className={styles.name}>
          {capital(roleName(role))} of {placeName(membership)}{' '}
          {waits && <Status tone="waiting">Waits for approval</Status>}
        </p>
        <p className={styles.quiet}>
          {waits ? 'Asked on ' : 'Since '}
          <DateText value={since} />
        </p>
      </div>
      <Button size="compact-md" variant="default" onClick={onEnd}>
        {waits ? 'Take back' : 'Give up'}{' '}
        <VisuallyHidden>
          {roleName(role)} of {placeName(membership)}
        </VisuallyHidden>
      </Button>
    </>
  );
}
