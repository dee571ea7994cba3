import type { Offer, OwnOffer } from '../../api/types';
import type { Tone } from '../../ui/Status';

/** How needs that fit are sorted. */
export type Order = 'best' | 'soonest' | 'nearest';

export const orders: { value: Order; label: string }[] = [
  { value: 'best', label: 'Best first' },
  { value: 'soonest', label: 'Soonest first' },
  { value: 'nearest', label: 'Nearest first' },
];

/** Kilometres, as the API has them, by what people read. */
export const distances: { value: number; label: string }[] = [
  { value: 0, label: 'Any distance' },
  { value: 16, label: 'Within 10 miles' },
  { value: 40, label: 'Within 25 miles' },
  { value: 80, label: 'Within 50 miles' },
];

const states: Record<Offer['state'], { tone: Tone; word: string }> = {
  offered: { tone: 'waiting', word: 'Waits for the school' },
  accepted: { tone: 'good', word: 'Accepted' },
  declined: { tone: 'plain', word: 'Not taken up' },
  lapsed: { tone: 'plain', word: 'Ended' },
};

export function offerStatus({ state }: Pick<Offer, 'state'>) {
  return states[state];
}

/** That a need's school is hidden, said plainly. */
export const hiddenText = 'The school has not named itself.';

/** When it shows itself. */
export const shownText =
  'Where it is and how far, you learn when it accepts an offer or asks you; until then it counts as in the middle of ' +
  'its region.';

/** What taking an offer back does, before it is done. */
export function takingBack({ needRef }: Pick<OwnOffer, 'needRef'>) {
  return {
    title: `Take back your offer for ${needRef}`,
    what: 'The school is told, and cannot accept it any more. It may be counting on you.',
    afterwards: 'You can offer again while the need is open.',
    verb: 'Take the offer back',
  };
}

/**
 * How many needs fit and were left out because they are too far away, as far as that is known, beside `nearer` others;
 * nothing for none.
 */
export function fartherText(farther: number, unnamed: number, nearer: number): string {
  if (farther === 0) return '';
  const more = nearer > 0 ? 'more ' : '';
  const fit = farther === 1 ? `One ${more}need fits you and is` : `${farther} ${more}needs fit you and are`;
  return `${fit} farther away.${unnamed > 0 ? ` ${unnamedText(farther, unnamed)}` : ''}`;
}

/** Leads to needs that are farther away: "See it" where nothing nearer is seen, "See them too" beside others. */
export function seeText(farther: number, nearer: number): string {
  return `See ${farther === 1 ? 'it' : 'them'}${nearer > 0 ? ' too' : ''}`;
}

/** A school that is not named counts as in the middle of its region. */
function unnamedText(farther: number, unnamed: number): string {
  const whose =
    farther === 1 ? 'Its school has' : unnamed === 1 ? 'One of their schools has' : `${unnamed} of their schools have`;
  const who = farther > 1 && unnamed === farther ? 'Their schools have' : whose;
  const [itself, its] = unnamed === 1 ? ['itself', 'its'] : ['themselves', 'their'];
  return `${who} not named ${itself}, and may be nearer than the middle of ${its} region.`;
}
