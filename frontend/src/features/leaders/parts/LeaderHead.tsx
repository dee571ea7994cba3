import { Link } from 'react-router';
import type { LeaderHonours, LeaderRecord } from '../../../api/types';
import { CardHead } from '../../../ui/Cards';
import { Status } from '../../../ui/Status';
import { Themes } from '../../themes';
import { profilePath } from '../ask';
import { designationName, recordText } from '../words';
import styles from './LeaderHead.module.css';

export interface LeaderHeadProps {
  leader: { id: string; name: string; homeName: string; homeTown?: string | undefined };
  designations: readonly Pick<LeaderHonours, 'kind' | 'title'>[];
  /** What of theirs the card is about. */
  service: { title: string; themes: string[] };
  record: Pick<LeaderRecord, 'halfDays' | 'schools'>;
  /** "8 miles"; absent where nobody knows. */
  distance?: string | undefined;
  /** The search by which they were found, as an address has it; goes on to the profile. */
  search?: string;
  level?: 2 | 3;
  id?: string;
  /** In short form: LeaderMore, which the card folds away, has the rest. */
  brief?: boolean;
}

/** Who a leader is, where from, and what they offer, at the top of a card. */
export function LeaderHead({ brief = false, ...rest }: LeaderHeadProps) {
  const { leader, designations, service, distance, search = '', level, id } = rest;
  return (
    <>
      <CardHead
        {...(level && { level })}
        id={id}
        title={<Link to={profilePath(leader.id, search)}>{leader.name}</Link>}
        under={
          <>
            {[leader.homeName, leader.homeTown].filter(Boolean).join(', ')}
            {distance && `, ${distance} away`}
          </>
        }
        aside={
          <ul className={styles.designations}>
            {designations.map((one) => (
              <li key={`${one.kind} ${one.title ?? ''}`}>
                <Status tone="good">{designationName(one)}, verified</Status>
              </li>
            ))}
          </ul>
        }
      />
      <p className={styles.service}>
        <strong>{service.title}</strong>
      </p>
      {!brief && <LeaderMore {...rest} />}
    </>
  );
}

/** What a card in short form leaves out of its head: what the service is about, and what was signed off. */
export function LeaderMore({ service, record }: Pick<LeaderHeadProps, 'service' | 'record'>) {
  return (
    <>
      <p className={styles.themes}>
        <Themes ids={service.themes} />
      </p>
      <p className={styles.record}>{recordText(record)}</p>
    </>
  );
}
