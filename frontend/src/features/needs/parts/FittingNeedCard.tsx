import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FittingNeed } from '../../../api/types';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { whySentences } from '../../matching';
import { Themes } from '../../themes';
import { hiddenText, offerStatus } from '../offerWords';
import { whenText, whoseText } from '../words';
import styles from './offers.module.css';

/** A need that fits, with the evidence, from when, and how far once that is known. */
export function FittingNeedCard({ fitting }: { fitting: FittingNeed }) {
  const { need, service, firstFree, freeHalfDays, distance } = fitting;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.name}>
            <Link to={`/needs/${need.id}`}>
              <Themes ids={need.themes ?? []} /> <span className="figures">({need.ref})</span>
            </Link>
          </h3>
          <p className={styles.quiet}>
            {whoseText(need)}
            {distance && `, ${distance} away`}
          </p>
        </div>
        <Between fitting={fitting} />
      </div>
      <p className={styles.text}>{shortened(need.what ?? '')}</p>
      <dl className={styles.figures}>
        <Figure label="Asked for">
          <HalfDays count={need.halfDays ?? 0} />
        </Figure>
        <Figure label="When">{whenText(need)}</Figure>
        <Figure label="You are free from">
          <DateText value={firstFree.date} />
        </Figure>
        <Figure label="Free in that time">
          <HalfDays count={freeHalfDays} />
        </Figure>
        <Figure label="How far">{distance ?? (need.school ? 'Not known' : 'Not said yet')}</Figure>
      </dl>
      <p className={styles.quiet}>Your service “{service.title}”:</p>
      <ul className={styles.why} aria-label={`Why ${need.ref} fits you`}>
        {whySentences(fitting).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {!need.school && <p className={styles.quiet}>{hiddenText}</p>}
      <Act fitting={fitting} />
    </li>
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

function Between({ fitting: { offer, enquiryId } }: { fitting: FittingNeed }) {
  if (enquiryId) return <Status tone="active">The school has asked you</Status>;
  if (!offer) return null;
  const { tone, word } = offerStatus(offer);
  return <Status tone={tone}>{offer.live ? 'You have offered' : `Your offer: ${word.toLowerCase()}`}</Status>;
}

function Act({ fitting: { need, offer, enquiryId } }: { fitting: FittingNeed }) {
  if (enquiryId) {
    return (
      <div className={styles.buttons}>
        <Button component={Link} to={`/enquiries/${enquiryId}`}>
          Answer the enquiry
        </Button>
      </div>
    );
  }
  if (offer?.live || offer?.state === 'declined') {
    return (
      <div className={styles.buttons}>
        <Button variant="default" component={Link} to="/offers">
          See your offer
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <Button component={Link} to={`/needs/${need.id}/offer`}>
        Offer your support
      </Button>
      <Link to={`/needs/${need.id}`}>Read the need</Link>
    </div>
  );
}

const most = 280;

/** The beginning of a long text, to its last whole word. */
function shortened(text: string): string {
  if (text.length <= most) return text;
  return `${text.slice(0, text.lastIndexOf(' ', most))} …`;
}
