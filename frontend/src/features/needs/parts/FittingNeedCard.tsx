import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { FittingNeed } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { CardHead, CardItem, CardRest, Figure, FigureRow, Reasons } from '../../../ui/Cards';
import { DateText, HalfDays } from '../../../ui/Figures';
import { Status } from '../../../ui/Status';
import { whySentences } from '../../matching';
import { Themes } from '../../themes';
import { shortened } from '../askWords';
import { hiddenText, offerStatus } from '../offerWords';
import { whenText, whoseText } from '../words';
import styles from './offers.module.css';

interface FittingNeedCardProps {
  fitting: FittingNeed;
  /** In short form, with the rest folded away. */
  brief?: boolean;
}

/** A need that fits, with the evidence, from when, and how far once that is known. */
export function FittingNeedCard({ fitting, brief = false }: FittingNeedCardProps) {
  const { need, distance } = fitting;
  return (
    <CardItem>
      <CardHead
        title={
          <Link to={`/needs/${need.id}`}>
            <Themes ids={need.themes ?? []} /> <span className="figures">({need.ref})</span>
          </Link>
        }
        under={
          <>
            {whoseText(need)}
            {distance && `, ${distance} away`}
          </>
        }
        aside={<Between fitting={fitting} />}
      />
      <p>{shortened(need.what ?? '')}</p>
      {brief ? (
        <CardRest of={need.ref}>
          <Evidence fitting={fitting} />
        </CardRest>
      ) : (
        <Evidence fitting={fitting} />
      )}
      <Act fitting={fitting} />
    </CardItem>
  );
}

/** How the leader's days and service meet the need. */
function Evidence({ fitting }: { fitting: FittingNeed }) {
  const { need, service, firstFree, freeHalfDays } = fitting;
  return (
    <>
      <FigureRow>
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
      </FigureRow>
      <p className={styles.quiet}>Your service “{service.title}”:</p>
      <Reasons label={`Why ${need.ref} fits you`} sentences={whySentences(fitting)} />
      {!need.school && <p className={styles.quiet}>{hiddenText}</p>}
    </>
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
      <Buttons>
        <Button component={Link} to={`/enquiries/${enquiryId}`}>
          Answer the enquiry
        </Button>
      </Buttons>
    );
  }
  if (offer?.live || offer?.state === 'declined') {
    return (
      <Buttons>
        <Button variant="default" component={Link} to="/offers">
          See your offer
        </Button>
      </Buttons>
    );
  }
  return (
    <Buttons>
      <Button component={Link} to={`/needs/${need.id}/offer`}>
        Offer your support
      </Button>
      <Link to={`/needs/${need.id}`}>Read the need</Link>
    </Buttons>
  );
}
