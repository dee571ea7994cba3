import { Link } from 'react-router';
import styles from './FilterLinks.module.css';

/** One way to narrow a list; `to` is an address, so that Back works and it can be sent to a colleague. */
export interface Filter {
  label: string;
  to: string;
  current: boolean;
}

/** The ways to narrow a list, the present one marked. `label` says what is narrowed. */
export function FilterLinks({ label, filters }: { label: string; filters: Filter[] }) {
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.list}>
        {filters.map((filter) => (
          <li key={filter.to}>
            <Link to={filter.to} className={styles.link} aria-current={filter.current ? 'page' : undefined}>
              {filter.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
