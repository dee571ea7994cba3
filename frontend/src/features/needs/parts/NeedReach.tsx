import type { Tagged } from '../../../api/client';
import type { Need, Reach } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import { reaches, reachWord, within } from '../words';

function since(need: Need, reach: Reach): string | undefined {
  return need.widened?.find(({ to }) => to === reach)?.at ?? need.postedAt;
}

/** The steps by which a need is shown further, as far as its head allows. */
export function reachSteps(need: Need): TimelineEvent[] {
  const { reach, mostReach = reach } = need;
  if (!reach || !mostReach) return [];
  const allowed = reaches.filter(({ value }) => within(value, mostReach) && (need.partnershipId || value !== 'partnership'));
  const open = need.state === 'open';
  const shown = open ? allowed : allowed.filter(({ value }) => within(value, reach));
  const next = allowed.find(({ value }) => !within(value, reach))?.value;
  return shown.map(({ value }) => {
    const title = reachWord(value);
    if (within(value, reach)) return { id: value, title, state: open && value === reach ? 'now' : 'done', at: since(need, value) };
    const due = value === next ? need.widenAt : undefined;
    return { id: value, title, state: 'next', who: due ? 'If nothing is agreed' : 'Only if nobody nearer can help', at: due };
  });
}

/** How far the need is shown now, and when it will be shown further. */
export function NeedReach({ found: { data: need } }: { found: Tagged<Need> }) {
  const whose = need.own ? 'Your school’s' : 'The school’s';
  return (
    <Card title="How far it is shown">
      <Timeline label="How far the need is shown" events={reachSteps(need)} />
      <p>
        {need.mostReach && `The furthest it may go: ${reachWord(need.mostReach).toLowerCase()}. `}
        {need.named ? 'Everybody whom it reaches sees which school it is.' : `${whose} name is not shown, except to those listed below.`}
      </p>
    </Card>
  );
}
