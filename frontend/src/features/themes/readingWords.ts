import type { Reading } from '../../api/types';
import { ended, listed } from '../../ui/format';

type Because = Reading['suggestions'][number]['because'][number];

/** How many characters of a passage are quoted. */
const quoted = 90;

/** A passage as one line, cut at a word. */
export function short(text: string): string {
  const line = text.replace(/^\s*[-–—*•·]\s*/, '').replace(/\s+/g, ' ').trim();
  if (line.length <= quoted) return line;
  return `${line.slice(0, quoted).replace(/\s\S*$/, '')} …`;
}

/** Why a theme is suggested. */
export function reasonText(because: readonly Because[]): string {
  const named = because.filter(({ like }) => !like);
  if (named.length > 0) return ended(`You wrote ${listed(named.map(({ words }) => `“${short(words)}”`))}`);
  const [first] = because;
  return first?.like ? ended(`“${short(first.words)}” is like “${first.like}”`) : '';
}

/** How surely a text is about a theme, in words. */
export function sureText(sure: number): string {
  if (sure >= 0.6) return 'Very likely';
  return sure >= 0.25 ? 'Likely' : 'Perhaps';
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "two needs". */
export function needsText(count: number): string {
  return `${numbers[count] ?? count} need${count === 1 ? '' : 's'}`;
}

/** What somebody reads who writes another language. */
export const englishAlone = {
  title: 'Lateral reads English',
  text: 'Your text seems to be of another language. It stays as you typed it, and no theme is suggested. Its words will hardly be found: say it in English too, or choose themes from the whole list.',
} as const;

/** What the reading of a text says, for those who hear the page. */
export function heardText(reading: Reading, names: readonly string[], split: boolean): string {
  const said = [
    reading.foreign && `${englishAlone.title}. ${englishAlone.text}`,
    names.length > 0 && `Suggested: ${listed(names)}.`,
    reading.misspelt.length > 0 && spellingText(reading),
    split && reading.asked.length > 1 && `This looks like ${needsText(reading.asked.length)}.`,
    reading.names.length > 0 && `Your text has names in it: ${listed(namesOf(reading).map(({ words }) => words))}.`,
  ];
  return said.filter(Boolean).join(' ');
}

/** "We read fonics as phonics." */
export function spellingText({ misspelt }: Reading): string {
  return `We read ${listed(corrections({ misspelt }).map(({ typed, read }) => `${typed} as ${read}`))}.`;
}

/** Words that were read as others, each once. */
export function corrections({ misspelt }: Pick<Reading, 'misspelt'>): Reading['misspelt'] {
  return misspelt.filter(({ typed }, at) => misspelt.findIndex((other) => other.typed === typed) === at);
}

/** Names in the text, each once. */
export function namesOf({ names }: Pick<Reading, 'names'>): Reading['names'] {
  return names.filter(({ words }, at) => names.findIndex((other) => other.words === words) === at);
}
