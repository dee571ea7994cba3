import type { Tagged } from '../../../api/client';
import type { Need } from '../../../api/types';
import { Card } from '../../../ui/Card';
import { Timeline, type TimelineEvent } from '../../../ui/Timeline';
import { reachWord } from '../words';

/** The steps by which a need is shown further, as far as its head allows. */
export function reachSteps({ reached = [] }: Pick<Need, 'reached'>): TimelineEvent[] {
  return reached.map(({ reach, state, at }) => ({
    id: reach,
    title: reachWord(reach),
    state,
    at,
    ...(state === 'next' && { who: at ? 'If nothing is agreed' : 'Only if nobody nearer can help' }),
  }));
}

/** How far the need is shown now, and when it will be shown further. */
export function NeedReach({ found: { data: need } }: { found: Tagged<Need> }) {
  const whose = need.own ? 'Your school’s' : 'The school’s';
  return (
    <Card title="How far it is shown">
      <Timeline label="How far the need is shown" events={reachSteps(need)} />
      <p>
        {need.mostReach && `The furthest it may go: ${reachWord(need.mostReach).toLowerCase()}. `}
        {need.named
          ? 'Everybody whom it reaches sees which school it is.'
          : `${whose} name is not shown, except to those listed below.`}
      </p>
    </Card>
  );
}
