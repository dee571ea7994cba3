import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Enquiry, Match } from '../../../api/types';
import { DateText, HalfDays, Money } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { Status } from '../../../ui/Status';
import { Themes } from '../../themes';
import { designationName, recordText } from '../../leaders';
import { paysText, receivesText } from '../../agreements';
import { whySentences } from '../words';
import styles from './Matches.module.css';

interface MatchCardProps {
  match: Match;
  /** The reader is of the school that asks; to others the card speaks of the school. */
  own: boolean;
  /** The live enquiry that this leader already has about the need. */
  asked: Enquiry | undefined;
  chosen: boolean;
  /** Absent for people who may look but not ask. */
  onChoose?: ((chosen: boolean) => void) | undefined;
}

/** A leader who fits, with the evidence beside the name. */
export function MatchCard({ match, own, asked, chosen, onChoose }: MatchCardProps) {
  const { leader, service, designations } = match;
  return (
    <li className={styles.card} data-chosen={chosen}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.name}>
            <Link to={`/leaders/${leader.id}`}>{leader.name}</Link>
          </h3>
          <p className={styles.home}>
            {[leader.homeName, leader.homeTown].filter(Boolean).join(', ')}
            {match.distance && `, ${match.distance} away`}
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
      <p className={styles.record}>{recordText(match.record)}</p>
      {match.conflict && <p>{match.conflict}</p>}
      <MatchFigures match={match} own={own} />
      <Quotes match={match} own={own} />
      <Why match={match} />
      <Choice own={own} asked={asked} chosen={chosen} onChoose={onChoose} name={leader.name} />
    </li>
  );
}

/** What both sides say in like words. */
function Quotes({ match: { quotes }, own }: Pick<MatchCardProps, 'match' | 'own'>) {
  if (quotes.length === 0) return null;
  return (
    <dl className={styles.quotes}>
      {quotes.map(({ yours, theirs }) => (
        <div key={yours + theirs}>
          <dt>{own ? 'You ask' : 'The school asks'}</dt>
          <dd>“{yours}”</dd>
          <dt>The leader offers</dt>
          <dd>“{theirs}”</dd>
        </div>
      ))}
    </dl>
  );
}

function MatchFigures({
  match: { freeHalfDays, firstFree, service, quote },
  own,
}: Pick<MatchCardProps, 'match' | 'own'>) {
  return (
    <dl className={styles.figures}>
      <Figure label={own ? 'Free before your last day' : 'Free before the last day'}>
        <HalfDays count={freeHalfDays} />
      </Figure>
      <Figure label="First free">
        <DateText value={firstFree.date} />
      </Figure>
      <Figure label="A day">{service.dayRate.pence === 0 ? 'Free' : <Money amount={service.dayRate} />}</Figure>
      <Figure label="The school pays for what is asked">{quote.pays.pence === 0 ? 'Nothing' : paysText(quote)}</Figure>
      {quote.pays.pence > 0 && <Figure label="The leader’s school receives">{receivesText(quote)}</Figure>}
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

function Why({ match }: { match: Match }) {
  return (
    <>
      <ul className={styles.why} aria-label={`Why ${match.leader.name} fits`}>
        {whySentences(match).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Fold summary="How this was weighed">
        <ul className={styles.weighed}>
          {match.evidence.map(({ rule, sentence, points, most }) => (
            <li key={rule}>
              {sentence}{' '}
              <span className={styles.quiet}>
                ({points} of {most} points)
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </>
  );
}

function Choice({
  own,
  asked,
  chosen,
  onChoose,
  name,
}: Pick<MatchCardProps, 'own' | 'asked' | 'chosen' | 'onChoose'> & { name: string }) {
  if (asked) {
    return (
      <p className={styles.asked}>
        {own ? 'You have' : 'The school has'} asked {name}: <Link to={`/enquiries/${asked.id}`}>{asked.ref}</Link>
      </p>
    );
  }
  if (!onChoose) return null;
  return (
    <div className={styles.choice}>
      <Checkbox label={`Ask ${name}`} checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
    </div>
  );
}
