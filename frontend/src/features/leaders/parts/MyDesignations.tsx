import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Designation, Leader } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { Themes } from '../../themes';
import { useDesignations } from '../queries/designations';
import { designationName, designationStatus } from '../words';
import styles from '../leaders.module.css';

/** The leader's own designations and claims, and the way to claim one. */
export function MyDesignations({ leader }: { leader: Leader }) {
  return (
    <Card title="Designations">
      <Query query={useDesignations(leader.id)} what="your designations">
        {(designations) => (
          <>
            {designations.length === 0 && (
              <p>None yet. Claim the one that you hold; when a broker has verified it, schools see what you offer.</p>
            )}
            <ul className={styles.list}>
              {designations.map((each) => (
                <li key={each.id}>
                  <Item designation={each} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Query>
      <Button component={Link} to="/leader/designations/new" variant="default">
        Claim a designation
      </Button>
    </Card>
  );
}

function Item({ designation }: { designation: Designation }) {
  const { tone, word } = designationStatus(designation);
  const { themes, awardedOn, expiresOn, note } = designation;
  return (
    <>
      <div className={styles.row}>
        <h3>{designationName(designation)}</h3>
        <Status tone={tone}>{word}</Status>
      </div>
      <p className={styles.quiet}>
        Awarded <DateText value={awardedOn} />
        {expiresOn && (
          <>
            , last day <DateText value={expiresOn} />
          </>
        )}
      </p>
      {themes && themes.length > 0 && (
        <p className={styles.quiet}>
          For <Themes ids={themes} />
        </p>
      )}
      {note && <p className={styles.said}>The broker said: {note}</p>}
    </>
  );
}
