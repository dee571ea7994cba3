import type { Theme } from '../../api/types';
import { dateText } from '../../ui/format';
import { designationName } from '../leaders';
import { formats, labels, phases, themeNames } from '../themes';
import { type ListFacet, type Search, toggled } from './search';
import { modeWords, upToText, withinText } from './words';

/** One thing that narrows a search, and the search without it. */
export interface Choice {
  label: string;
  without: Search;
}

/** Names a value of a facet; undefined where it does not know it. */
export type Naming = (facet: ListFacet, value: string) => string | undefined;

const listFacets: ListFacet[] = ['theme', 'phase', 'designation', 'format', 'partnership'];

/** What narrows a search, in words. `named` names what nobody can know without asking: partnerships. */
export function choicesOf(search: Search, themes: Theme[], named: Naming = () => undefined): Choice[] {
  const { mode, withinKm, maxDayRate, freeFrom } = search;
  return [
    ...listFacets.flatMap((facet) =>
      search[facet].map((value) => ({
        label: named(facet, value) ?? nameOf(facet, value, themes),
        without: toggled(search, facet, value),
      })),
    ),
    ...(mode ? [{ label: modeWords[mode], without: { ...search, mode: undefined } }] : []),
    ...(withinKm ? [{ label: withinText(withinKm), without: { ...search, withinKm: undefined } }] : []),
    ...(maxDayRate ? [{ label: upToText(maxDayRate), without: { ...search, maxDayRate: undefined } }] : []),
    ...(freeFrom ? [{ label: `Free from ${dateText(freeFrom)}`, without: { ...search, freeFrom: undefined } }] : []),
  ];
}

function nameOf(facet: ListFacet, value: string, themes: Theme[]): string {
  switch (facet) {
    case 'theme':
      return themeNames(themes, [value]).join('');
    case 'phase':
      return labels(phases, [value]);
    case 'format':
      return labels(formats, [value]);
    case 'designation':
      return designationName({ kind: value as Parameters<typeof designationName>[0]['kind'] });
    case 'partnership':
      return 'One partnership';
  }
}

/** What a search looks for: "“phonics”, Primary, In person"; nothing where its name says that already. */
export function looksForText(search: Search, themes: Theme[], name: string): string {
  const said = choicesOf(search, themes).map(({ label }) => label);
  const text = [...(search.q ? [`“${search.q}”`] : []), ...said].join(', ');
  return text.replaceAll(/[“”]/g, '').toLowerCase() === name.toLowerCase() ? '' : text;
}
