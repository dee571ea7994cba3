import type { Match } from '../../api/types';

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

/** How many leaders, in words. */
export function leadersText(count: number): string {
  return count === 1 ? '1 leader' : `${count} leaders`;
}

/** Words that begin a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
