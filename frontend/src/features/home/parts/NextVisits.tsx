import { Button, VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import type { DashboardVisit } from '../../../api/types';
import { Status } from '../../../ui/Status';
import styles from './Waiting.module.css';

/**
 * Where a leader goes next: which school, whom they ask for there, how to get there, and what is still to be checked.
 */
export function NextVisits({ visits, more }: { visits: DashboardVisit[]; more: boolean }) {
  if (visits.length === 0) return null;
  return (
    <section>
      <h2>Your next visits</h2>
      <ul className={styles.list}>
        {visits.map((visit) => (
          <li key={visit.id} className={styles.item}>
            <Visit visit={visit} />
            <Button
              component={Link}
              to={visit.path}
              variant="default"
              className={styles.action}
              aria-label={`${visit.action}, ${visit.when}`}
            >
              {visit.action}
            </Button>
          </li>
        ))}
      </ul>
      {more && (
        <p className={styles.more}>
          <Link to="/leader/diary">Later visits are in your diary</Link>
        </p>
      )}
    </section>
  );
}

function Visit({ visit }: { visit: DashboardVisit }) {
  const { when, about, schoolName, address, lacking, map } = visit;
  return (
    <div>
      <h3 className={styles.title}>
        {when}: {schoolName}
      </h3>
      <p className={styles.meta}>{about}</p>
      {address.length > 0 && (
        <p className={styles.meta}>
          {address.join(', ')}
          {map && (
            <>
              {' '}
              <a href={map} target="_blank" rel="noopener noreferrer" className={styles.inline}>
                Map <VisuallyHidden>of {schoolName}</VisuallyHidden> (opens OpenStreetMap)
              </a>
            </>
          )}
        </p>
      )}
      <Contact visit={visit} />
      {lacking.length > 0 ? (
        <p className={styles.meta}>
          <Status tone="waiting">Checks not complete</Status> {lacking.join(' ')}
        </p>
      ) : (
        <p className={styles.meta}>
          <Status tone="good">Checks complete</Status>
        </p>
      )}
    </div>
  );
}

function Contact({ visit: { contact, email, phone } }: { visit: DashboardVisit }) {
  if (!contact && !phone) return null;
  return (
    <p className={styles.meta}>
      {contact && <>Ask for {contact}. </>}
      {email && (
        <a href={`mailto:${email}`} className={styles.inline}>
          {email}
        </a>
      )}{' '}
      {phone && (
        <a href={`tel:${phone}`} className={styles.inline}>
          {phone}
        </a>
      )}
    </p>
  );
}
