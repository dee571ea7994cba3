import { Link } from 'react-router';
import { useNeeds } from '../../needs';
import styles from './Waiting.module.css';

/** The drafts of somebody who waits to be let in to a school. */
export function OwnDrafts() {
  const { data } = useNeeds({ scope: 'own', state: 'draft' });
  const drafts = data?.pages.flatMap(({ items }) => items) ?? [];
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>Your drafts</h2>
      <ul className={styles.list}>
        {drafts.map(({ id, ref, what, school }) => (
          <li key={id} className={styles.item}>
            <div>
              <h3 className={styles.title}>
                <Link to={`/needs/${id}`}>
                  {ref}, {school?.name}
                </Link>
              </h3>
              {what && <p className={styles.meta}>{what.slice(0, 120)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
