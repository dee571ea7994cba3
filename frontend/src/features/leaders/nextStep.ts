import type { Designation, Leader, LeaderService } from '../../api/types';
import { dateText } from '../../ui/format';

/** What a leader does next to be offered to schools. */
export interface NextStep {
  title: string;
  why: string;
  action?: { label: string; to: string };
}

/** The one thing that stands between a listed leader and schools; null when nothing does. `free` is half-days from today. */
export function nextStep(leader: Leader, designations: Designation[], services: LeaderService[], free: number): NextStep | null {
  if (leader.state !== 'listed') return null;
  const inForce = leader.designations.length > 0;
  if (!inForce && !designations.some(({ state }) => state === 'claimed')) {
    const lastDay = designations.flatMap(({ state, expiresOn }) => (state === 'verified' && expiresOn ? [expiresOn] : [])).toSorted().at(-1);
    if (lastDay) return renew(lastDay);
    return {
      title: 'Next: claim your designation',
      why: 'When a broker has verified it, schools see what you offer.',
      action: { label: 'Claim a designation', to: '/leader/designations/new' },
    };
  }
  if (services.length === 0) {
    return {
      title: 'Next: say what you offer',
      why: 'Needs are matched with what you offer: its themes, phases, distance and price.',
      action: { label: 'Offer something', to: '/leader/services/new' },
    };
  }
  if (free === 0) {
    return {
      title: 'Next: open half-days in your diary',
      why: 'Nothing is free from today in this term, so no need of this term finds you.',
      action: { label: 'Open your diary', to: '/leader/diary' },
    };
  }
  if (!inForce) return { title: 'A broker looks at your claim', why: 'We write to you when it is decided. Then list what you offer.' };
  if (!services.some(({ state }) => state === 'listed')) {
    return { title: 'Next: list what you offer', why: 'It is a draft or withdrawn, so schools do not see it. Press “List for schools” below.' };
  }
  return null;
}

function renew(lastDay: string): NextStep {
  return {
    title: 'Your designation has lapsed',
    why: `Its last day was ${dateText(lastDay)}, so schools no longer see what you offer. If it was renewed, claim it anew; when a broker has verified it, list what you offer again.`,
    action: { label: 'Claim a designation', to: '/leader/designations/new' },
  };
}
