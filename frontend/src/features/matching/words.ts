import type { Match, RuleCount } from '../../api/types';
import type { StepName } from '../needs/steps';

type Rule = RuleCount['rule'];

interface Reason {
  label: string;
  /** The step of the need whose answer would have to change; absent where nothing there helps. */
  mend?: StepName;
}

const reasons: Record<Rule, Reason> = {
  own_school: { label: 'Leaders of your own school' },
  conflict: { label: 'Conflict of interest' },
  designation: { label: 'No designation in force' },
  theme: { label: 'About other themes', mend: 'themes' },
  phase: { label: 'For another phase', mend: 'themes' },
  format: { label: 'Another kind of support', mend: 'terms' },
  mode: { label: 'Not in person or remote as you ask', mend: 'terms' },
  distance: { label: 'Too far from your school', mend: 'terms' },
  availability: { label: 'No half-days left before your last day', mend: 'terms' },
  price: { label: 'More than you set', mend: 'terms' },
  reach: { label: 'Your need is not shown to their school yet', mend: 'reach' },
};

/** Why services do not fit, and where the need could be changed so that some would. */
export function reasonFor(rule: Rule): Reason {
  return reasons[rule];
}

// Distance, days left and price stand on the card as figures already: their sentences come last.
const figures: readonly string[] = ['distance', 'availability', 'price'];

/** Three sentences that say why, without what speaks for nobody. */
export function whySentences({ evidence }: Pick<Match, 'evidence'>): string[] {
  const speaks = evidence.filter(({ points }) => points > 0);
  const last = (rule: string) => Number(figures.includes(rule));
  return speaks
    .toSorted((a, b) => last(a.rule) - last(b.rule))
    .slice(0, 3)
    .map(({ sentence }) => sentence);
}

/** "13 km", to the nearest; "under 1 km" for neighbours. The unit stays with its number. */
export function distanceText(km: number): string {
  return km < 1 ? 'under 1\u00a0km' : `${Math.round(km)}\u00a0km`;
}
