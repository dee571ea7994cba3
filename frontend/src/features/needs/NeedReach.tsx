import type { Tagged } from '../../api/client';
import type { Need, Reach } from '../../api/types';
import { Card } from '../../ui/Card';
import { Timeline, type TimelineEvent } from '../../ui/Timeline';
import { reaches, within } from './words';

function since(need: Need, reach: Reach): string | undefined {
  return need.widened?.find(({ to }) => to === reach)?.at ?? need.postedAt;
}

/** The steps by which a need is shown further, as far as its head allows. */
export function reachSteps(need: Need): TimelineEvent[] {
  const { reach, mostReach = reach } = need;
  if (!reach || !mostReach) return [];
  const allowed = reaches.filter(({ value }) => within(value, mostReach) && (need.partnershipId || value !== 'partnership'));
  const next = allowed.find(({ value }) => !within(value, reach))?.value;
  return allowed.map(({ value, label }) => {
    if (within(value, reach)) {
      return { id: value, title: label, state: value === reach && need.state === 'open' ? 'now' : 'done', at: since(need, value) };
    }
    const due = value === next && need.state === 'open' ? need.widenAt : undefined;
    return { id: value, title: label, state: 'next', who: due ? 'If nothing is agreed' : 'Only if nobody nearer can help', at: due };
  });
}

/** How far the need is shown now, and when it will be shown further. */
export function NeedReach({ found: { data: need } }: { found: Tagged<Need> }) {
  const steps = reachSteps(need);
  const last = steps.at(-1)?.title.toLowerCase();
  return (
    <Card title="How far it is shown">
      <Timeline label="How far the need is shown" events={steps} />
      <p>
        It is never shown further than {last}. {need.named ? 'Everybody whom it reaches sees which school it is.' : 'Your school’s name is not shown, except to those listed below.'}
      </p>
    </Card>
  );
}
