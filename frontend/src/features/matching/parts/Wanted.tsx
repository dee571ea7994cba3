import { Button } from '@mantine/core';
import type { Need } from '../../../api/types';
import { Awaited } from '../../../ui/Loading';
import { Notice } from '../../../ui/Notice';
import { useLeaderName } from '../../leaders';
import { mostMatches, useMatches, useNeedEnquiries } from '../queries';
import { fitsThenText } from '../changeWords';
import { wantedText } from '../words';
import { toEnquiry } from './AskLeaders';
import { RelaxButton, type OnRelax } from './RelaxButton';

interface WantedProps {
  need: Need;
  leaderId: string;
  /** Changes the need so that they fit; absent for those who may not. */
  onRelax: OnRelax | undefined;
}

/** Whom somebody came to ask about this need, whether they fit, and else why not; until they are asked. */
export function Wanted({ need, leaderId, onRelax }: WantedProps) {
  const name = useLeaderName(leaderId);
  const matches = useMatches(need.id, mostMatches);
  const enquiries = useNeedEnquiries(need.id);
  const asked = enquiries.data?.pages.some(({ items }) => items.some(({ leader }) => leader.id === leaderId));
  if (matches.isLoading || enquiries.isLoading) return <Awaited />;
  if (name === undefined || matches.data === undefined || asked !== false) return null;
  const { items, excluded } = matches.data;
  const at = items.findIndex(({ leader }) => leader.id === leaderId);
  const fits = items[at] && { ...items[at], place: at + 1 };
  const missed = excluded.find(({ leader }) => leader.id === leaderId);
  return (
    <Notice tone="plain" title={`You are asking ${name}`}>
      <p>{wantedText(name, fits, missed)}</p>
      {fits && <Button onClick={toEnquiry}>Write the enquiry</Button>}
      {missed?.fits && onRelax && (
        <RelaxButton need={need} changes={missed.changes} effect={fitsThenText(name)} onRelax={onRelax} about={name} />
      )}
    </Notice>
  );
}
