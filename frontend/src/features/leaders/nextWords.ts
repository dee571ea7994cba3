import type { Leader } from '../../api/types';
import { dateText } from '../../ui/format';

type NextStep = NonNullable<Leader['nextStep']>;

/** What a leader does next to be offered to schools, as they read it. */
export interface NextWords {
  title: string;
  why: string;
  action?: { label: string; to: string };
}

const claim = { label: 'Claim a designation', to: '/leader/designations/new' };

const words: Record<NextStep['do'], NextWords> = {
  claim: {
    title: 'Next: claim your designation',
    why: 'When a broker has verified it, schools see what you offer.',
    action: claim,
  },
  renew: { title: 'Your designation has lapsed', why: '', action: claim },
  offer: {
    title: 'Next: say what you offer',
    why: 'Needs are matched with what you offer: its themes, phases, distance and price.',
    action: { label: 'Offer something', to: '/leader/services/new' },
  },
  'open-diary': {
    title: 'Next: open half-days in your diary',
    why: 'Nothing is free from today in this term, so no need of this term finds you.',
    action: { label: 'Open your diary', to: '/leader/diary' },
  },
  wait: { title: 'A broker looks at your claim', why: 'We write to you when it is decided. Then list what you offer.' },
  publish: {
    title: 'Next: list what you offer',
    why: 'It is a draft or withdrawn, so schools do not see it. Press “List for schools” below.',
  },
};

/** The words for the next step that the API says. */
export function nextWords({ do: step, lastDay }: NextStep): NextWords {
  if (step !== 'renew' || !lastDay) return words[step];
  const why = `Its last day was ${dateText(lastDay)}, so schools no longer see what you offer. If it was renewed, claim it anew; when a broker has verified it, list what you offer again.`;
  return { ...words.renew, why };
}
