import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { SupportItem } from '../../../api/types';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { designationName, profilePath, recordText, whereText } from '../../leaders';
import { Themes } from '../../themes';
import { dayRateText, othersText } from '../words';
import { AskLink } from './AskLink';
import { KeepButton } from './KeepButton';
import styles from './SupportCard.module.css';

export interface SupportCardProps {
  item: SupportItem;
  /** The search by which it was found, as an address has it; goes on to the profile and to a need. */
  search: string;
  compared: boolean;
  /** Absent where no more can be compared. */
  onCompare: ((compared: boolean) => void) | undefined;
}

/** The id of the heading of a card, which the map leads to. */
export function cardId(serviceId: string): string {
  return `support-${serviceId}`;
}

/** A service with what helps to choose it: who, where from, when, at what price, and why it is here. */
export function SupportCard({ item, search, compared, onCompare }: SupportCardProps) {
  const { leader, service, designations, distance } = item;
  return (
    <li className={styles.card} data-chosen={compared}>
      <div className={styles.head}>
        <div>
          <h2 id={cardId(service.id)} tabIndex={-1} className={styles.name}>
            <Link to={profilePath(leader.id, search)}>{leader.name}</Link>
          </h2>
          <p className={styles.home}>
            {[leader.homeName, leader.homeTown].filter(Boolean).join(', ')}
            {distance && `, ${distance} away`}
          </p>
        </div>
        <ul className={styles.designations}>
          {designations.map((one) => (
            <li key={`${one.kind} ${one.title ?? ''}`}>
              <Status tone="good">{designationName(one)}, verified</Status>
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.service}>
        <strong>{service.title}</strong>
        <span className={styles.quiet}>
          <Themes ids={service.themes} />
        </span>
      </p>
      <p className={styles.record}>{recordText(item.record)}</p>
      <CardFigures item={item} />
      <Evidence item={item} />
      {item.others > 0 && (
        <p className={styles.others}>
          <Link to={profilePath(leader.id, search)}>{othersText(item)}</Link>
        </p>
      )}
      <Actions item={item} search={search} compared={compared} onCompare={onCompare} />
    </li>
  );
}

function CardFigures({ item }: Pick<SupportCardProps, 'item'>) {
  const { firstFree, freeHalfDays, service } = item;
  return (
    <dl className={styles.figures}>
      <Figure label="First free">{firstFree ? <DateText value={firstFree.date} /> : 'Nothing in the diary'}</Figure>
      <Figure label="Free from then on">
        <HalfDays count={freeHalfDays} />
      </Figure>
      <Figure label="A day">{dayRateText(item)}</Figure>
      <Figure label="Where">{whereText(service)}</Figure>
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Why it was found, in sentences, and what the two texts say alike. */
function Evidence({ item: { evidence, quotes, leader } }: Pick<SupportCardProps, 'item'>) {
  return (
    <>
      {evidence.length > 0 && (
        <ul className={styles.why} aria-label={`Why ${leader.name} is here`}>
          {evidence.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {quotes.map(({ yours, theirs }) => (
        <dl key={yours + theirs} className={styles.quote}>
          <dt>You</dt>
          <dd>“{yours}”</dd>
          <dt>{leader.name}</dt>
          <dd>“{theirs}”</dd>
        </dl>
      ))}
    </>
  );
}

function Actions({ item, search, compared, onCompare }: SupportCardProps) {
  const { leader, service } = item;
  const label = `Compare “${service.title}” by ${leader.name}`;
  return (
    <div className={styles.actions}>
      <AskLink leader={leader} search={search} />
      <KeepButton item={item} />
      <Checkbox
        label="Compare"
        aria-label={label}
        checked={compared}
        disabled={!onCompare}
        onChange={(event) => onCompare?.(event.currentTarget.checked)}
      />
    </div>
  );
}
