import { Link } from 'react-router';
import { Card } from '../../../ui/Card';
import { Query } from '../../../ui/Query';
import { ChecksState } from './ChecksState';
import { useSchoolChecks } from '../queries/checks';
import styles from '../leaders.module.css';

/** What was seen of the leaders of one's own school, for those who lead it. */
export function SchoolChecks({ urn }: { urn: string }) {
  return (
    <Query query={useSchoolChecks(urn)} what="the checks">
      {(all) =>
        all.length > 0 && (
          <Card title="Before they enter a school">
            <ul className={styles.list}>
              {all.map((checks) => (
                <li key={checks.leaderId}>
                  <h3>
                    <Link to={`/leaders/${checks.leaderId}/checks`}>Checks of {checks.leaderName}</Link>
                  </h3>
                  <ChecksState checks={checks} />
                </li>
              ))}
            </ul>
          </Card>
        )
      }
    </Query>
  );
}
