import { Button } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Leader, LeaderHonours, LeaderRecord } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Notice } from '../../../ui/Notice';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { Status } from '../../../ui/Status';
import { FreeDays } from '../../diary';
import { askPath } from '../ask';
import { ServiceFacts } from '../parts/ServiceFacts';
import { Themes } from '../../themes';
import { useLeader } from '../queries/leaders';
import { useServices } from '../queries/services';
import { useMayAsk } from '../useMayAsk';
import { designationName, recordText } from '../words';
import styles from '../leaders.module.css';

/** A leader as schools see them. */
export default function LeaderProfile() {
  const { id = '' } = useParams();
  const leader = useLeader(id);
  const search = useSearchParams()[0].get('search');
  const page = (title: string) => ({ title, crumbs: [backTo(search)] });
  if (leader.isError) {
    return (
      <Page {...page('Leader')}>
        <Query whole query={leader} what="this leader">
          {() => null}
        </Query>
      </Page>
    );
  }
  return (
    <Query whole query={leader} what="this leader">
      {({ data }) => (
        <Page {...page(data.name)} lead={<p>{home(data)}</p>} actions={data.mine ? <Own /> : <Ask leader={data} search={search ?? ''} />}>
          {data.state !== 'listed' && <NotListed state={data.state} />}
          <Offered leader={data} />
          <Record record={data.record} />
          <Honours designations={data.designations} />
          {data.biography && (
            <Card title="About">
              <p className={styles.said}>{data.biography}</p>
            </Card>
          )}
          <FreeDays leader={data} />
        </Page>
      )}
    </Query>
  );
}

/** To the search by which the leader was found, or to all leaders. */
function backTo(search: string | null) {
  return search === null ? { label: 'Leaders', to: '/leaders' } : { label: 'Find support', to: `/support?${search}` };
}

function Ask({ leader, search }: { leader: Leader; search: string }) {
  const mayAsk = useMayAsk();
  if (leader.state !== 'listed' || leader.designations.length === 0 || !mayAsk(leader.homeUrn)) return null;
  return (
    <Button component={Link} to={askPath(leader.id, search)}>
      Ask {leader.name}
    </Button>
  );
}

function home({ homeName, homeTown }: Leader): string {
  return `Home school: ${homeTown ? `${homeName}, ${homeTown}` : homeName}.`;
}

function Own() {
  return (
    <Button component={Link} to="/leader" variant="default">
      Change your profile
    </Button>
  );
}

function NotListed({ state }: { state: Leader['state'] }) {
  return (
    <Notice tone="waiting" title={state === 'paused' ? 'Paused for now' : 'Retired'}>
      <p>Other schools cannot find this profile. You see it because of your part in the home school.</p>
    </Notice>
  );
}

function Honours({ designations }: { designations: LeaderHonours[] }) {
  return (
    <Card title="Designations">
      {designations.length === 0 && <p>No designation is in force at the moment, so schools are offered nothing.</p>}
      <ul className={styles.list}>
        {designations.map((each) => (
          <li key={designationName(each) + (each.expiresOn ?? '')}>
            <div className={styles.row}>
              <h3>{designationName(each)}</h3>
              <Status tone="good">Verified</Status>
            </div>
            {each.themes.length > 0 && (
              <p className={styles.quiet}>
                For <Themes ids={each.themes} />
              </p>
            )}
            {each.expiresOn && (
              <p className={styles.quiet}>
                Until <DateText value={each.expiresOn} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Record({ record }: { record: LeaderRecord }) {
  const { firstOn, lastOn } = record;
  return (
    <Card title="Record">
      <p>
        <strong>{recordText(record)}.</strong>
      </p>
      {firstOn && lastOn ? (
        <p className={styles.quiet}>
          {firstOn === lastOn ? 'On ' : 'From '}
          <DateText value={firstOn} />
          {firstOn !== lastOn && (
            <>
              {' '}
              to <DateText value={lastOn} />
            </>
          )}
        </p>
      ) : (
        <p className={styles.quiet}>What schools sign off is counted here from the first visit on.</p>
      )}
    </Card>
  );
}

function Offered({ leader }: { leader: Leader }) {
  const services = useServices(leader.id);
  return (
    <Card title="Offers">
      <Query whole query={services} what="what this leader offers">
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items).filter(({ state }) => state === 'listed');
          if (shown.length === 0) return <p>Nothing at the moment.</p>;
          return (
            <ul className={styles.list}>
              {shown.map((service) => (
                <li key={service.id}>
                  <h3>{service.title}</h3>
                  <ServiceFacts service={service} />
                </li>
              ))}
            </ul>
          );
        }}
      </Query>
      {services.hasNextPage && (
        <Button variant="default" loading={services.isFetchingNextPage} onClick={() => void services.fetchNextPage()}>
          Show more
        </Button>
      )}
    </Card>
  );
}
