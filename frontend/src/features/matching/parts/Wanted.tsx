import type { Need } from '../../../api/types';
import { Awaited } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';
import { useLeaderName } from '../../leaders';
import { mostMatches, useMatches, useNeedEnquiries } from '../queries';

interface WantedProps {
  need: Pick<Need, 'id'>;
  leaderId: string;
}

/** Whom somebody wanted to ask when they began this need, whether they fit, and else why not; until they are asked. */
export function Wanted({ need, leaderId }: WantedProps) {
  const name = useLeaderName(leaderId);
  const matches = useMatches(need.id, mostMatches);
  const enquiries = useNeedEnquiries(need.id);
  const asked = enquiries.data?.pages.some(({ items }) => items.some(({ leader }) => leader.id === leaderId));
  if (matches.isLoading || enquiries.isLoading) return <Awaited />;
  if (name === undefined || matches.data === undefined || asked !== false) return null;
  return (
    <Notice tone="plain" title={`You wanted to ask ${name}`}>
      <p>{saysOf(matches.data, leaderId, name)}</p>
    </Notice>
  );
}

type Found = NonNullable<ReturnType<typeof useMatches>['data']>;

function saysOf({ items, excluded }: Pick<Found, 'items' | 'excluded'>, leaderId: string, name: string): string {
  const place = items.findIndex(({ leader }) => leader.id === leaderId);
  if (place === 0) return `${name} fits best. Choose “Ask ${name}” below, and write the enquiry.`;
  if (place > 0) return `${name} fits too, at place ${place + 1} below. Choose “Ask ${name}” there, and write the enquiry.`;
  const missed = excluded.find(({ leader }) => leader.id === leaderId);
  if (missed) return `${name} does not fit what you ask for: ${missed.sentence}`;
  return `${name} is not among those who fit what you ask for. Below you see who does, and what keeps others out.`;
}
