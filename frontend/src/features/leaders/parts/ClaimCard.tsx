import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DesignationClaim } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { DateText } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { useSchoolName } from '../../register';
import { Themes } from '../../themes';
import type { Decision } from '../queries/designations';
import { designationName, designationStatus } from '../words';
import styles from '../leaders.module.css';

/** A claim with its evidence, and what a broker may do with it. */
export function ClaimCard({ claim, onDecide }: { claim: DesignationClaim; onDecide: (decision: Decision) => void }) {
  const { tone, word } = designationStatus(claim);
  const {
    leaderId,
    leaderName,
    homeUrn,
    mayVerify,
    mayRefuse,
    mayRevoke,
    themes,
    awardedOn,
    expiresOn,
    claimedAt,
    decidedAt,
    note,
  } = claim;
  const home = useSchoolName(homeUrn);
  return (
    <Card title={`${leaderName}: ${designationName(claim)}`}>
      <div className={styles.row}>
        <Status tone={tone}>{word}</Status>
        <Link to={`/leaders/${leaderId}`} aria-label={`Profile of ${leaderName}`}>
          Profile
        </Link>
      </div>
      <dl className={styles.facts}>
        <dt>Home school</dt>
        <dd>{home}</dd>
        {themes && themes.length > 0 && (
          <>
            <dt>Themes</dt>
            <dd>
              <Themes ids={themes} />
            </dd>
          </>
        )}
        <dt>Awarded</dt>
        <dd>
          <DateText value={awardedOn} />
        </dd>
        <dt>Last day</dt>
        <dd>{expiresOn ? <DateText value={expiresOn} /> : 'None'}</dd>
        <dt>Claimed</dt>
        <dd>
          <DateText value={claimedAt} />
        </dd>
        <Evidence claim={claim} />
        {decidedAt && (
          <>
            <dt>Decided</dt>
            <dd>
              <DateText value={decidedAt} />
            </dd>
          </>
        )}
        {note && (
          <>
            <dt>Said to the leader</dt>
            <dd>{note}</dd>
          </>
        )}
      </dl>
      <div className={styles.buttons}>
        {mayVerify && (
          <Button aria-label={`Verify: ${leaderName}`} onClick={() => onDecide('verify')}>
            Verify
          </Button>
        )}
        {mayRefuse && (
          <Button variant="default" aria-label={`Turn down: ${leaderName}`} onClick={() => onDecide('refuse')}>
            Turn down
          </Button>
        )}
        {mayRevoke && (
          <Button
            variant="default"
            aria-label={`End this designation: ${leaderName}`}
            onClick={() => onDecide('revoke')}
          >
            End this designation
          </Button>
        )}
      </div>
    </Card>
  );
}

function Evidence({ claim: { evidence } }: { claim: DesignationClaim }) {
  return (
    <>
      <dt>Evidence</dt>
      <dd>
        {evidence.text && <span className={styles.evidence}>{evidence.text}</span>}
        {evidence.link && (
          <a href={evidence.link} target="_blank" rel="noreferrer noopener">
            {evidence.link} (opens in a new tab)
          </a>
        )}
      </dd>
    </>
  );
}
