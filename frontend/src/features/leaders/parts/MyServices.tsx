import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Leader, LeaderService } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Failed } from '../../../ui/Failed';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { ServiceFacts } from './ServiceFacts';
import { useMoveService, useServices } from '../queries/services';
import { serviceStatus } from '../words';
import styles from '../leaders.module.css';

/** What the leader offers, in every state, and the way to offer something new. */
export function MyServices({ leader }: { leader: Leader }) {
  const services = useServices(leader.id);
  return (
    <Card title="What you offer">
      <Query query={services} what="what you offer">
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          return (
            <>
              {all.length === 0 && (
                <p>Nothing yet. Say what you help schools with, how, and at what price; matching goes by it.</p>
              )}
              <ul className={styles.list}>
                {all.map((service) => (
                  <li key={service.id}>
                    <Item service={service} />
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Query>
      <div className={styles.buttons}>
        {services.hasNextPage && (
          <Button variant="default" loading={services.isFetchingNextPage} onClick={() => void services.fetchNextPage()}>
            Show more
          </Button>
        )}
        {leader.mayOffer && (
          <Button component={Link} to="/leader/services/new" variant="default">
            Offer something new
          </Button>
        )}
      </div>
    </Card>
  );
}

function Item({ service }: { service: LeaderService }) {
  const say = useSay();
  const move = useMoveService();
  const { tone, word } = serviceStatus(service);

  async function go(how: 'list' | 'withdraw') {
    const now = await move.mutateAsync({ move: how, service });
    const back = how === 'list' ? 'withdraw' : 'list';
    const undo = () => move.mutateAsync({ move: back, service: now }).then(() => undefined);
    say(how === 'list' ? `“${service.title}” is listed: schools see it` : `“${service.title}” is withdrawn`, { undo });
  }
  const press = (how: 'list' | 'withdraw') => void go(how).catch(() => undefined);

  return (
    <>
      <div className={styles.row}>
        <h3>{service.title}</h3>
        <Status tone={tone}>{word}</Status>
      </div>
      <ServiceFacts service={service} />
      <Failed of={move} what="This was not changed" about={service.state} />
      {service.whyNot && <p className={styles.quiet}>{service.whyNot}</p>}
      <div className={styles.buttons}>
        {service.mayPublish && (
          <Button size="compact-md" loading={move.isPending} onClick={() => press('list')}>
            List for schools
          </Button>
        )}
        <Button
          component={Link}
          to={`/leader/services/${service.id}`}
          size="compact-md"
          variant="default"
          aria-label={`Change “${service.title}”`}
        >
          Change
        </Button>
        {service.mayWithdraw && (
          <Button size="compact-md" variant="default" loading={move.isPending} onClick={() => press('withdraw')}>
            Withdraw
          </Button>
        )}
      </div>
    </>
  );
}
