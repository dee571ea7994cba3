import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import { Link } from 'react-router';
import type { Enquiry, Match } from '../../../api/types';
import { CardItem, CardRest, Reasons } from '../../../ui/Cards';
import { LeaderHead, LeaderMore } from '../../leaders';
import { whySentences } from '../words';
import { MatchEvidence } from './MatchEvidence';
import styles from './Matches.module.css';

interface MatchCardProps {
  match: Match;
  /** The reader is of the school that asks; to others the card speaks of the school. */
  own: boolean;
  /** The live enquiry that this leader already has about the need. */
  asked: Enquiry | undefined;
  chosen: boolean;
  /** In short form, with the rest folded away. */
  brief?: boolean;
  /** Absent for people who may look but not ask. */
  onChoose: ((chosen: boolean) => void) | undefined;
}

/** A leader who fits, with the evidence beside the name. */
export function MatchCard({ match, own, asked, chosen, brief = false, onChoose }: MatchCardProps) {
  const { name } = match.leader;
  return (
    <CardItem chosen={chosen}>
      <LeaderHead {...match} brief={brief} />
      {brief ? (
        <>
          <Reasons label={`Why ${name} is here`} sentences={whySentences(match).slice(0, 1)} />
          <CardRest of={name}>
            <LeaderMore {...match} />
            <MatchEvidence match={match} own={own} />
          </CardRest>
        </>
      ) : (
        <MatchEvidence match={match} own={own} />
      )}
      <Choice own={own} asked={asked} chosen={chosen} onChoose={onChoose} name={name} />
    </CardItem>
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
