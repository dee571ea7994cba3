import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { OwnOffer } from '../../../api/types';
import { Confirm } from '../../../ui/Confirm';
import { DataTable, type Column } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { DateText } from '../../../ui/Figures';
import { Page } from '../../../ui/Page';
import { Query } from '../../../ui/Query';
import { useSay } from '../../../ui/Say';
import { Status } from '../../../ui/Status';
import { useOwnOffers, useTakeBackOffer } from '../offerQueries';
import { offerStatus, takingBack } from '../offerWords';
import { whoseText } from '../words';

const columns: Column<OwnOffer>[] = [
  {
    head: 'Need',
    cell: ({ needId, needRef, need }) =>
      need ? (
        <>
          <Link to={`/needs/${needId}`}>{needRef}</Link>, {whoseText(need)}
        </>
      ) : (
        needRef
      ),
  },
  { head: 'Service', cell: ({ service }) => service.title },
  { head: 'Offered', cell: ({ offeredAt }) => <DateText value={offeredAt} /> },
  { head: 'Status', cell: (offer) => <Standing offer={offer} /> },
  { head: 'Next', cell: (offer) => <Next offer={offer} /> },
];

/** What a leader has offered, and what came of it. */
export default function Offers() {
  const mine = useOwnOffers();
  return (
    <Page
      title="Your offers"
      lead={<p>What you offered schools for their needs, and what came of it.</p>}
      crumbs={[{ label: 'Needs that fit you', to: '/fitting-needs' }]}
    >
      <Query whole query={mine} what="your offers">
        {({ pages }) => (
          <DataTable
            caption="Your offers, those that wait for an answer first"
            columns={columns}
            rows={pages.flatMap(({ items }) => items)}
            rowKey={({ id }) => id}
            more={
              mine.hasNextPage
                ? { onMore: () => void mine.fetchNextPage(), loading: mine.isFetchingNextPage }
                : undefined
            }
            empty={
              <EmptyState
                title="You have offered nothing yet"
                action={<Link to="/fitting-needs">See needs that fit you</Link>}
              >
                Offer your support for a need, and the school’s answer is here.
              </EmptyState>
            }
          />
        )}
      </Query>
    </Page>
  );
}

function Standing({ offer }: { offer: OwnOffer }) {
  const { tone, word } = offerStatus(offer);
  return (
    <>
      <Status tone={tone}>{word}</Status>
      {offer.reason && <div>The school wrote: {offer.reason}</div>}
      {offer.ended && <div>Ended: {offer.ended}</div>}
    </>
  );
}

function Next({ offer }: { offer: OwnOffer }) {
  if (offer.enquiryId) return <Link to={`/enquiries/${offer.enquiryId}`}>Go on with the enquiry</Link>;
  if (!offer.live) return null;
  return (
    <>
      <div>
        Ends <DateText value={offer.lapsesAt} />
      </div>
      <TakeBack offer={offer} />
    </>
  );
}

function TakeBack({ offer }: { offer: OwnOffer }) {
  const say = useSay();
  const takeBack = useTakeBackOffer();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
        Take it back
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        {...takingBack(offer)}
        onConfirm={async () => {
          await takeBack.mutateAsync({ id: offer.id, version: offer.version });
          say(`Your offer for ${offer.needRef} is taken back. You can offer again`);
        }}
      />
    </>
  );
}
