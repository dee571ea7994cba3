import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { asTrouble } from '../ui/trouble';
import { useAccount, useSession } from '../session/provider';
import type { Membership } from '../api/types';
import { Disclosure } from '../ui/Disclosure';
import { useActing } from '../session/acting';
import { placeName, roleName } from '../session/roles';
import styles from './AccountMenu.module.css';

/** Who is signed in and for whom they act; switches between several memberships; signs out. */
export function AccountMenu() {
  const account = useAccount();
  const { membership } = useActing();
  return (
    <Disclosure
      label={
        <>
          <span className={styles.who}>
            <strong>{account.name}</strong>
            {membership && <span className={styles.acting}>{placeName(membership)}</span>}
          </span>
          <IconChevronDown size={18} aria-hidden />
        </>
      }
    >
      {(close) => (
        <>
          <p className={styles.email}>Signed in as {account.email}</p>
          <Switcher onDone={close} />
          <p>
            <Link to="/account" onClick={close}>
              Your account
            </Link>
          </p>
          <SignOut />
        </>
      )}
    </Disclosure>
  );
}

function Switcher({ onDone }: { onDone: () => void }) {
  const { memberships, membership, choose } = useActing();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const active = memberships.filter(({ state }) => state === 'active');
  if (active.length < 2) return <Single membership={membership} />;

  function switchTo(id: string) {
    choose(id);
    onDone();
    void queries.invalidateQueries();
    void navigate('/');
  }
  return (
    <>
      <p className={styles.title} id="acting-for">
        Act for
      </p>
      <ul className={styles.list} aria-labelledby="acting-for">
        {active.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={each.id === membership?.id}
              onClick={() => switchTo(each.id)}
            >
              {placeName(each)}
              <span className={styles.acting}>
                {roleName(each.role)}
                {each.id === membership?.id && ', now'}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Single({ membership }: { membership: Membership | undefined }) {
  if (!membership) return null;
  return (
    <p>
      You act for {placeName(membership)} as {roleName(membership.role)}.
    </p>
  );
}

function SignOut() {
  const session = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [failure, setFailure] = useState('');
  async function signOut() {
    try {
      await session.signOut();
      queries.clear();
      await navigate('/sign-in');
    } catch (error) {
      setFailure(`You are still signed in. ${asTrouble(error).message}`);
    }
  }
  return (
    <>
      <p role="alert" className={styles.failure}>
        {failure}
      </p>
      <Button variant="default" fullWidth onClick={() => void signOut()}>
        Sign out
      </Button>
    </>
  );
}
