import type { Match } from '../../api/types';
import { listed } from '../../ui/format';

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

/** The most passages that a card quotes. */
const mostQuoted = 2;

/** What both sides say alike, each passage of theirs once, with the nearest of yours. */
export function likenessesOf(quotes: Match['quotes']): Match['quotes'] {
  return quotes
    .filter(({ theirs }, at) => quotes.findIndex((other) => other.theirs === theirs) === at)
    .slice(0, mostQuoted);
}

/** "Also offers “Reading in Year 2”, which says much the same." */
export function alsoText(others: readonly Pick<Match['service'], 'title'>[]): string {
  const titles = listed(others.map(({ title }) => `“${title}”`));
  return `Also offers ${titles}, which ${others.length === 1 ? 'says' : 'say'} much the same.`;
}

/** How many fit, and how many of them are about what is asked for; `shown` are the first of them. */
export function fittingText(shown: readonly Pick<Match, 'close'>[], fitting: number, own: boolean): string {
  const close = shown.filter((match) => match.close).length;
  const asks = own ? 'you ask for' : 'the school asks for';
  if (fitting === 0) return `Nobody fits what ${asks} at the moment.`;
  if (close === 0) return `Nothing comes close to what ${asks}. ${servicesText(fitting)} in time, place and price.`;
  if (close < shown.length) {
    const rest = fitting - close;
    return `${servicesText(close)}. ${rest === 1 ? 'One more fits' : `${rest} more fit`} in time, place and price, but less close to what ${asks}.`;
  }
  return close < fitting ? `${servicesText(fitting)}. The first ${close} are here.` : `${servicesText(fitting)}.`;
}

function servicesText(count: number): string {
  return count === 1 ? 'One service fits' : `${count} services fit`;
}

/** Whether somebody whom one wants to ask fits, and else why not; `place` counts from 1 among those who fit. */
export function wantedText(
  name: string,
  fits: (Pick<Match, 'close'> & { place: number; service: Pick<Match['service'], 'title'> }) | undefined,
  missed: { sentence: string; fits?: string | undefined } | undefined,
): string {
  if (fits) {
    const { place, close, service } = fits;
    const how = place === 1 ? `${name} fits best` : `${name} fits too, at place ${place}`;
    const chosen = 'is chosen below. Write your enquiry and send it.';
    if (close) return `${how}, and ${chosen}`;
    return `${name} fits in time, place and price, but “${service.title}” is less close to what you ask for. You can ask all the same: ${name} ${chosen}`;
  }
  if (missed) return [`${name} does not fit what you ask for: ${missed.sentence}`, missed.fits].filter(Boolean).join(' ');
  return `${name} is not among those who fit what you ask for. Below you see who does, and what keeps others out.`;
}

/** What opens those that are less close: how many there are in all, also of those not read yet. */
export function lessCloseText(count: number): string {
  return count === 1 ? 'Show one that is less close' : `Show ${count} that are less close`;
}

/** How many leaders, in words. */
export function leadersText(count: number): string {
  return count === 1 ? '1 leader' : `${count} leaders`;
}

/** Words that begin a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What lets somebody in whom no change of the need lets in; a head may waive a conflict that was declared. */
export function helpsText(rule: string, own: boolean, mayWaive: boolean): string {
  if (rule === 'declared') {
    if (mayWaive) return 'You can waive it for this need, with a reason that your broker reads.';
    return `The head of ${own ? 'your' : 'the'} school can waive it for this need.`;
  }
  return own ? 'Nothing that you ask changes that.' : 'No change of the need helps.';
}
