import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useActing } from '../session/acting';
import { sectionAt, type Way } from './navigation';
import styles from './SectionNav.module.css';

/** The navigation of the part of the app to which the screen belongs: a row, on a phone a list that opens. */
export function SectionNav() {
  const { membership } = useActing();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const section = sectionAt(pathname, membership);
  if (!section) return null;
  const { name, ways } = section;
  const here = ways.find(({ path }) => path === pathname)?.label;
  return (
    <nav aria-label={name} className={styles.nav}>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={open}
        aria-controls="section-nav"
        onClick={() => setOpen(!open)}
      >
        {here ? `${name}: ${here}` : name}
        {open ? <IconChevronUp aria-hidden size={20} /> : <IconChevronDown aria-hidden size={20} />}
      </button>
      <ul id="section-nav" className={styles.ways} data-open={open}>
        {ways.map((way) => (
          <li key={way.path}>
            <NavLink to={way.path} end={isAbove(way, ways)} className={styles.way}>
              {way.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Says whether another way stands beneath it, which is then the current one. */
function isAbove({ path }: Way, ways: Way[]): boolean {
  return ways.some((other) => other.path.startsWith(`${path}/`));
}
