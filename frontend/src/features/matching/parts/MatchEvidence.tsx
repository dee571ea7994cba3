import type { Match } from '../../../api/types';
import { Figure, FigureRow, Likenesses, Reasons } from '../../../ui/Cards';
import { DateText, HalfDays, Money } from '../../../ui/Figures';
import { Fold } from '../../../ui/Fold';
import { paysText, receivesText } from '../../agreements';
import { alsoText, likenessesOf, whySentences } from '../words';
import styles from './Matches.module.css';

interface MatchEvidenceProps {
  match: Match;
  /** The reader is of the school that asks; to others it is spoken of the school. */
  own: boolean;
}

/** What speaks for a leader who fits: when, at what price, what both sides say alike, and why. */
export function MatchEvidence({ match, own }: MatchEvidenceProps) {
  const { leader, others, conflict, quotes } = match;
  return (
    <>
      {others.length > 0 && <p className={styles.quiet}>{alsoText(others)}</p>}
      {conflict && <p>{conflict}</p>}
      <MatchFigures match={match} own={own} />
      <Likenesses says={{ yours: own ? 'You' : 'The school', theirs: leader.name }} all={likenessesOf(quotes)} />
      <Reasons label={`Why ${leader.name} fits`} sentences={whySentences(match)} />
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

function MatchFigures({ match: { freeHalfDays, firstFree, service, quote }, own }: MatchEvidenceProps) {
  return (
    <FigureRow>
      <Figure label={own ? 'Free before your last day' : 'Free before the last day'}>
        <HalfDays count={freeHalfDays} />
      </Figure>
      <Figure label="First free">
        <DateText value={firstFree.date} />
      </Figure>
      <Figure label="A day">{service.dayRate.pence === 0 ? 'Free' : <Money amount={service.dayRate} />}</Figure>
      <Figure label={own ? 'Your school pays in all' : 'The school pays in all'}>
        {quote.pays.pence === 0 ? 'Nothing' : paysText(quote)}
      </Figure>
      {quote.pays.pence > 0 && <Figure label="The leader’s school receives">{receivesText(quote)}</Figure>}
    </FigureRow>
  );
}
