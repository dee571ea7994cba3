import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Leader } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Query } from '../../../ui/Query';
import { ChecksState } from './ChecksState';
import { useChecks } from '../queries/checks';
import styles from '../leaders.module.css';

/** What was seen of oneself before one enters a school, and who can confirm what lacks. */
export function MyChecks({ leader }: { leader: Leader }) {
  return (
    <Card title="Before you enter a school">
      <Query query={useChecks(leader.id)} what="your checks">
        {({ data }) => <ChecksState checks={data} />}
      </Query>
      <div className={styles.buttons}>
        <Button component={Link} to={`/leaders/${leader.id}/checks`} variant="default">
          See your checks
        </Button>
      </div>
    </Card>
  );
}
