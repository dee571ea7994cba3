import type { SavedSearch, SupportItem } from '../../api/types';
import type { Likeness } from '../../ui/Cards';
import { dateText, moneyText } from '../../ui/format';
import { milesText } from '../leaders';
import { likenessesOf } from '../matching';
import type { Sort } from './search';

/** "12 services found. Each leader stands here once, with the best of theirs." */
export function foundText(total: number, shown: number): string {
  if (total === 0) return 'No service found.';
  if (total === 1) return 'One service found.';
  const once = 'Each leader stands here once, with the best of theirs.';
  return shown < total ? `${total} services found. ${once}` : `${total} services found.`;
}

/** How many services a distance left out, because the place of their school is not known; nothing for none. */
export function unplacedText(unplaced: number): string {
  if (unplaced === 0) return '';
  return unplaced === 1
    ? 'One service is left out of this distance: nobody knows where its school is.'
    : `${unplaced} services are left out of this distance: nobody knows where their schools are.`;
}

/** What to know of services that only come nearest, beside those that are close or alone. */
export function nearText(beside: boolean): string {
  return beside
    ? 'These are less close to what you typed. They are not counted above.'
    : 'Nobody offers just this. These come nearest.';
}

/** What somebody reads who typed another language. */
export const englishAlone = {
  title: 'Lateral reads English',
  text: 'What you typed seems to be of another language. It stands as you typed it, and finds only a name, or a service that says just this. Say it in English to find more.',
} as const;

/** What somebody reads whose words say nothing of what they look for. */
export const sayWhat = {
  title: 'Say what it is about',
  text: 'Everybody here offers help to schools. Say with what, as “phonics”, “too many pupils are absent” or “a mentor for a new head”.',
} as const;

/** What to do where nothing fits, in words for what the person may do. */
export function nothingText(narrowed: boolean, mayPost: boolean): string {
  if (narrowed) return 'Take out a choice above, or say it in other words.';
  const words = 'Say it in other words.';
  if (!mayPost) return `${words} Heads and other senior leaders of schools can post a need, too.`;
  return `${words} Or post a need: leaders are told of it, and you see who comes nearest and what keeps them out.`;
}

/** What both sides say alike, without what one reads on the card and in the box of the search already. */
export function newLikenesses({ quotes, service }: Pick<SupportItem, 'quotes' | 'service'>, search: string): Likeness[] {
  const typed = plain(new URLSearchParams(search).get('q') ?? '');
  return likenessesOf(quotes)
    .map(({ yours, theirs }) => ({ theirs, yours: plain(yours) === typed ? undefined : yours }))
    .filter(({ yours, theirs }) => yours !== undefined || plain(theirs) !== plain(service.title));
}

/** Words without what divides them. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** "8 more services of Priya Raman fit" */
export function othersText({ others, leader }: Pick<SupportItem, 'others' | 'leader'>): string {
  return others === 1 ? `One more service of ${leader.name} fits` : `${others} more services of ${leader.name} fit`;
}

/** What a result is called on the map, and for people who do not see the page. */
export function placeName({ leader, service, distance }: Pick<SupportItem, 'leader' | 'service' | 'distance'>): string {
  return [leader.name, service.title, leader.homeName, distance && `${distance} away`].filter(Boolean).join(', ');
}

/** "Free", or "£350.00". */
export function dayRateText({ dayRate }: Pick<SupportItem, 'dayRate'>): string {
  return dayRate.pence === 0 ? 'Free' : moneyText(dayRate);
}

/** "Up to £350 a day", "Free" for the least that can be asked for. */
export function upToText(pence: number): string {
  if (pence <= 1) return 'Free';
  return `Up to ${moneyText({ pence, currency: 'GBP' }).replace(/\.00$/, '')} a day`;
}

export function withinText(km: number): string {
  return `Within ${milesText(km)}`;
}

export const modeWords = { in_person: 'In person', remote: 'Remote' } as const;

export const sortWords: Record<Sort, string> = {
  best: 'Best first',
  nearest: 'Nearest first',
  soonest: 'Soonest free first',
  price: 'Lowest price first',
};

/** "Saved Tue 3 Feb 2026. Last letter Mon 9 Feb 2026." */
export function savedText({ createdAt, toldOn }: Pick<SavedSearch, 'createdAt' | 'toldOn'>): string {
  const told = toldOn ? `Last letter ${dateText(toldOn)}.` : 'No letter so far.';
  return `Saved ${dateText(createdAt)}. ${told}`;
}
