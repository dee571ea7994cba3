import type { SupportChoice } from '../../api/types';
import { modeWords, upToText, withinText } from './words';

interface Choice {
  value: string;
  label: string;
}

/** 5, 10, 20, 40 and 80 miles, as the kilometres that are searched for. */
const distances = [8, 16, 32, 64, 129];
/** The API finds what is free by the least amount that there is. */
const free = 1;
const prices = [free, 20_000, 30_000, 35_000, 40_000, 50_000, 60_000, 70_000];

/** What one may choose of a facet with one answer; an answer that only a link has stands among them. */
function withOwn(usual: number[], own: number | undefined, word: (value: number) => string): Choice[] {
  const all = own === undefined || usual.includes(own) ? usual : [...usual, own].toSorted((a, b) => a - b);
  return all.map((value) => ({ value: String(value), label: word(value) }));
}

export function distanceChoices(own: number | undefined): Choice[] {
  return [{ value: '', label: 'Any distance' }, ...withOwn(distances, own, withinText)];
}

export function priceChoices(own: number | undefined): Choice[] {
  return [{ value: '', label: 'Any price' }, ...withOwn(prices, own, upToText)];
}

/** In person or remote, with how many services there are of each. */
export function modeChoices(counted: SupportChoice[]): Choice[] {
  const modes = Object.entries(modeWords).map(([value, label]) => {
    const count = counted.find((each) => each.value === value)?.count;
    return { value, label: count === undefined ? label : `${label} (${count})` };
  });
  return [{ value: '', label: 'In person or remote' }, ...modes];
}
