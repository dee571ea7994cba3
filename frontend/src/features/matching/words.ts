import type { Match, RuleCount } from '../../api/types';

type Rule = RuleCount['rule'];

interface Reason {
  label: string;
  /** To somebody who is not of the school that asks, where that differs. */
  others?: string;
  /** The step of the need whose answer would have to change; absent where nothing there helps. */
  mend?: 'themes' | 'terms' | 'reach';
}

const reasons: Record<Rule, Reason> = {
  own_school: { label: 'Leaders of your own school', others: 'Leaders of the school itself' },
  conflict: { label: 'Conflict of interest' },
  designation: { label: 'No designation in force' },
  phase: { label: 'For another phase', mend: 'themes' },
  format: { label: 'Another kind of support', mend: 'terms' },
  mode: {
    label: 'Not in person or remote as you ask',
    others: 'Not in person or remote as the school asks',
    mend: 'terms',
  },
  distance: { label: 'Too far from your school', others: 'Too far from the school', mend: 'terms' },
  availability: {
    label: 'No half-days left before your last day',
    others: 'No half-days left before the last day',
    mend: 'terms',
  },
  price: { label: 'More than you set', others: 'More than the school set', mend: 'terms' },
  reach: {
    label: 'Your need is not shown to their school yet',
    others: 'The need is not shown to their school yet',
    mend: 'reach',
  },
};

/**
 * Why services do not fit, and where the need could be changed so that some would. `own` is said to the school itself.
 */
export function reasonFor(rule: Rule, own: boolean): Pick<Reason, 'label' | 'mend'> {
  const { label, others = label, mend } = reasons[rule];
  return { label: own ? label : others, ...(mend ? { mend } : {}) };
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
