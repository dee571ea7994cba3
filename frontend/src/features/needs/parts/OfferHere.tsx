import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Need } from '../../../api/types';
import { useActing } from '../../../session/acting';
import { EmptyState } from '../../../ui/EmptyState';
import { Awaited } from '../../../ui/Loading';
import { useOffering } from '../offerQueries';

/** On a need of another school: what a leader can do about it. */
export function OfferHere({ need }: { need: Need }) {
  const { membership, may } = useActing();
  if (!membership || !may.offer) return null;
  return <Leader need={need} school={membership.place.id} />;
}

function Leader({ need, school }: { need: Need; school: string }) {
  const { data, isLoading } = useOffering(need.id, school);
  if (isLoading) return <Awaited />;
  if (!data) return null;
  if (!data.mayOffer) {
    return (
      <EmptyState
        title="Can you help?"
        action={
          data.enquiryId ? (
            <Link to={`/enquiries/${data.enquiryId}`}>Answer the enquiry</Link>
          ) : (
            <Link to={data.offer ? '/offers' : '/leader'}>
              {data.offer ? 'See your offers' : 'Look at what you offer'}
            </Link>
          )
        }
      >
        {data.whyNot}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Can you help?"
      action={
        <Button component={Link} to={`/needs/${need.id}/offer`}>
          Offer your support
        </Button>
      }
    >
      Say how you could help. The school sees who you are and what speaks for you, and accepts or declines.
    </EmptyState>
  );
}
