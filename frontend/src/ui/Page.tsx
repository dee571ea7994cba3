import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useArrival } from './arrival';
import styles from './Page.module.css';

/** One step of the way back, for example `{ label: 'Needs', to: '/needs' }`. */
export interface Crumb {
  label: string;
  to: string;
}

export interface PageProps {
  /** The h1, and the title of the browser's tab. */
  title: string;
  /** A sentence or two under the title. */
  lead?: ReactNode;
  /** Small words above the title, such as "Step 2 of 5". */
  eyebrow?: string;
  crumbs?: Crumb[];
  /** The buttons for the page as a whole. */
  actions?: ReactNode;
  /** What counts as a new place and moves the focus to the title. The path, unless a page has steps. */
  place?: string;
  /** Keeps forms and text to one column. */
  narrow?: boolean;
  children?: ReactNode;
}

/** Every screen is one Page: it sets the tab's title, the only h1, and takes the focus on arrival. */
export function Page({ title, lead, eyebrow, crumbs, actions, place, narrow, children }: PageProps) {
  const { pathname } = useLocation();
  const heading = useArrival(place ?? pathname);
  return (
    <div className={narrow ? styles.narrow : undefined}>
      <title>{`${title} – Lateral`}</title>
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className={styles.head}>
        <div>
          {eyebrow && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </div>
        {actions && (
          <div className={styles.actions} data-screen-only>
            {actions}
          </div>
        )}
      </div>
      {lead && <div className={styles.lead}>{lead}</div>}
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className={styles.crumbs}>
      <ol>
        {crumbs.map(({ label, to }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
