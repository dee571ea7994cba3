import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Need, ReceivedOffer } from '../../../api/types';
import { Buttons } from '../../../ui/Buttons';
import { CardHead, CardItem, Cards } from '../../../ui/Cards';
import { Confirm } from '../../../ui/Confirm';
import { DateText } from '../../../ui/Figures';
import { Query } from '../../../ui/Query';
import { Notice } from '../../../ui/Notice';
import { Quoted } from '../../../ui/Quoted';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { LeaderHead } from '../../leaders';
import { MatchEvidence, Waive, type OnWaive } from '../../matching';
import { useAcceptOffer, useReceivedOffers } from '../offerQueries';
import { offerStatus } from '../offerWords';
import { DeclineOffer } from './DeclineOffer';
import styles from './offers.module.css';

interface ReceivedOffersProps {
  need: Need;
  /** Waives declared conflicts of interest; absent for everybody but the head. */
  onWaive?: OnWaive | undefined;
}

/** Leaders who offered themselves for a need, each with the evidence of a match. Nothing where nobody did. */
export function ReceivedOffers({ need, onWaive }: ReceivedOffersProps) {
  const received = useReceivedOffers(need.id);
  return (
    <Query query={received} what="the offers">
      {({ pages }) => {
        const offers = pages.flatMap(({ items }) => items);
        if (offers.length === 0) return null;
        return (
          <section>
            <h2 id="offers" tabIndex={-1}>
              Leaders who offer to help
            </h2>
            <Cards>
              {offers.map((offer) =>
                offer.live ? (
                  <Live key={offer.id} need={need} offer={offer} onWaive={onWaive} />
                ) : (
                  <Over key={offer.id} own={need.own} offer={offer} />
                ),
              )}
            </Cards>
            {received.hasNextPage && (
              <Button
                variant="default"
                loading={received.isFetchingNextPage}
                onClick={() => void received.fetchNextPage()}
              >
                Show more offers
              </Button>
            )}
          </section>
        );
      }}
    </Query>
  );
}

function Live({ need, offer, onWaive }: ReceivedOffersProps & { offer: ReceivedOffer }) {
  const { match, whyNot } = offer;
  return (
    <CardItem>
      {match ? <LeaderHead {...match} /> : <OfferHead offer={offer} />}
      <p className={styles.quiet}>
        Offered <DateText value={offer.offeredAt} />, could begin <DateText value={offer.fromOn} />. Please answer by{' '}
        <DateText value={offer.lapsesAt} />.
      </p>
      <Quoted label={`${offer.leader.name} writes`} text={offer.message} />
      {match && <MatchEvidence match={match} own={need.own} />}
      {!match && whyNot && <p>The service does not fit at once: {whyNot}</p>}
      {offer.mayAnswer && (
        <div className={styles.answer}>
          {offer.refusal && (
            <Notice tone="waiting" title="You cannot accept this offer yet">
              <p>{offer.refusal}</p>
            </Notice>
          )}
          <Buttons>
            {offer.mayAccept && <Accept need={need} offer={offer} />}
            {offer.declared && onWaive && <Waive leader={offer.leader} onWaive={onWaive} then="offers" />}
            <DeclineOffer offer={offer} />
          </Buttons>
        </div>
      )}
    </CardItem>
  );
}

function OfferHead({ offer: { leader, service }, aside }: { offer: ReceivedOffer; aside?: ReactNode }) {
  return (
    <>
      <CardHead
        title={<Link to={`/leaders/${leader.id}`}>{leader.name}</Link>}
        under={leader.homeName}
        aside={aside}
      />
      <p>
        <strong>{service.title}</strong>
      </p>
    </>
  );
}

/** Accepting names the school for good, so it is asked twice. */
function Accept({ need, offer }: { need: Need; offer: ReceivedOffer }) {
  const [opened, setOpened] = useState(false);
  const say = useSay();
  const accept = useAcceptOffer();
  const { leader } = offer;
  return (
    <>
      <Button onClick={() => setOpened(true)}>Accept the offer</Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Accept the offer of ${leader.name}`}
        what={`${leader.name} gets an enquiry about ${need.ref} and proposes dates. Nothing is agreed yet. They and their home school learn that the need is of ${need.school?.name ?? 'your school'}.`}
        whom={`${leader.name} and ${leader.homeName}`}
        afterwards="Your name cannot be taken back. The enquiry can be withdrawn until something is agreed."
        verb="Accept, and name our school"
        onConfirm={async () => {
          await accept.mutateAsync({ id: offer.id, version: offer.version });
          say(`The offer of ${leader.name} is accepted. They are asked to propose dates`);
          document.getElementById('enquiries')?.focus();
        }}
      />
    </>
  );
}

function Over({ own, offer }: { own: boolean; offer: ReceivedOffer }) {
  const { tone } = offerStatus(offer);
  const words = { offered: '', accepted: own ? 'You accepted it' : 'Accepted', declined: 'Declined', lapsed: 'Ended' };
  return (
    <CardItem>
      <OfferHead offer={offer} aside={<Status tone={tone}>{words[offer.state]}</Status>} />
      {offer.enquiryId && <Link to={`/enquiries/${offer.enquiryId}`}>See the enquiry</Link>}
      {offer.reason && <p className={styles.quiet}>Reason: {offer.reason}</p>}
      {offer.ended && <p className={styles.quiet}>Ended: {offer.ended}</p>}
    </CardItem>
  );
}
