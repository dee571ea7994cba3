import { Link } from 'react-router';
import { OutboxLink } from '../features/operations/parts/OutboxLink';
import { pageLinks } from '../features/operations/foot';
import styles from './Shell.module.css';

/** The foot of every screen: what everybody may read. */
export function Foot() {
  return (
    <footer className={styles.footer}>
      <p>Lateral brokers support between schools.</p>
      <nav aria-label="About this service">
        <ul className={styles.about}>
          {pageLinks.map(({ name, label }) => (
            <li key={name}>
              <Link to={`/pages/${name}`}>{label}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <OutboxLink />
    </footer>
  );
}
