import { IconMenu2, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link, NavLink } from 'react-router';
import { useSessionState } from '../session/provider';
import { useActing } from '../session/acting';
import { Mark } from './Mark';
import { navFor } from './navigation';
import { SectionNav } from './SectionNav';
import styles from './Header.module.css';

const Tools = lazy(() => import('./Tools'));

export function Header() {
  const { kind } = useSessionState();
  const signedIn = kind === 'in' || kind === 'lost';
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Link to="/" className={styles.name}>
          <Mark />
          Lateral
        </Link>
        <div className={styles.tools}>
          {signedIn && (
            <Suspense fallback={null}>
              <Tools />
            </Suspense>
          )}
          {kind === 'out' && (
            <>
              <Link to="/sign-in" className={styles.open}>
                Sign in
              </Link>
              <Link to="/register" className={styles.open}>
                Register
              </Link>
            </>
          )}
        </div>
      </div>
      {signedIn && <Nav />}
      {signedIn && <SectionNav />}
    </header>
  );
}

function Nav() {
  const { membership } = useActing();
  const [open, setOpen] = useState(false);
  const items = navFor(membership?.may);
  if (items.length === 0) return null;
  return (
    <nav aria-label="Main" className={styles.nav}>
      <button
        type="button"
        className={styles.burger}
        aria-expanded={open}
        aria-controls="main-nav"
        onClick={() => setOpen(!open)}
      >
        {open ? <IconX aria-hidden size={20} /> : <IconMenu2 aria-hidden size={20} />}
        Menu
      </button>
      <ul id="main-nav" className={styles.items} data-open={open}>
        {items.map(({ label, path }) => (
          <li key={path}>
            <NavLink
              to={path}
              end={path === '/' || items.some((other) => other.path.startsWith(`${path}/`))}
              className={({ isPending }) => (isPending ? `${styles.item} ${styles.next}` : styles.item)}
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
