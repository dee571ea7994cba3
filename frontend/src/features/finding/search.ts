import { terms } from '../../api/terms';
import type { SavedSearch } from '../../api/types';

const codes = <T extends string>(all: readonly { code: T }[]): readonly T[] => all.map(({ code }) => code);

const phases = codes(terms.phases);
const designations = codes(terms.designations);
const formats = codes(terms.formats);
const modes = ['in_person', 'remote'] as const;

/** The orders in which support is listed. */
export const sorts = ['best', 'nearest', 'soonest', 'price'] as const;

export type Sort = (typeof sorts)[number];

/** What somebody looks for. The same names stand in the address, and in the API's query. */
export interface Search {
  q: string;
  theme: string[];
  phase: (typeof phases)[number][];
  designation: (typeof designations)[number][];
  format: (typeof formats)[number][];
  mode?: (typeof modes)[number];
  /** In pence. */
  maxDayRate?: number;
  /** A day: 2026-02-03. */
  freeFrom?: string;
  withinKm?: number;
  partnership: string[];
  sort: Sort;
}

type Facet = string | number | readonly string[];

/** The facets of which several values can be chosen. */
export type ListFacet = 'theme' | 'phase' | 'designation' | 'format' | 'partnership';

export const nothing: Search = { q: '', theme: [], phase: [], designation: [], format: [], partnership: [], sort: 'best' };

/** The longest text that can be searched for, in characters: it stands in an address. */
export const longestText = 2000;
const mostChosen = 20;
const longestCode = 60;

/** The search that an address names. What it says wrongly is left out. */
export function readSearch(params: URLSearchParams): Search {
  const one = (name: string) => params.get(name)?.trim() || undefined;
  const mode = oneOf(modes, one('mode'));
  const maxDayRate = wholeNumber(params.get('maxDayRate'));
  const freeFrom = day(params.get('freeFrom'));
  const withinKm = wholeNumber(params.get('withinKm'));
  return {
    q: params.get('q') ?? '',
    theme: several(params, 'theme'),
    phase: severalOf(phases, params, 'phase'),
    designation: severalOf(designations, params, 'designation'),
    format: severalOf(formats, params, 'format'),
    partnership: several(params, 'partnership'),
    ...(mode && { mode }),
    ...(maxDayRate && { maxDayRate }),
    ...(freeFrom && { freeFrom }),
    ...(withinKm && { withinKm }),
    sort: oneOf(sorts, one('sort')) ?? 'best',
  };
}

/** The address of a search, without what is not asked for; the same search has one address. */
export function writeSearch({ q, sort, ...facets }: Search): URLSearchParams {
  const params = new URLSearchParams();
  if (q.trim() !== '') params.set('q', q.trim());
  for (const [name, value] of Object.entries<Facet | undefined>(facets).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const values = Array.isArray(value) ? value.toSorted() : value === undefined ? [] : [value];
    values.forEach((each) => params.append(name, String(each)));
  }
  if (sort !== 'best') params.set('sort', sort);
  return params;
}

/** What was saved, as it is searched for anew. */
export function searchOf(query: SavedSearch['query']): Search {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries<Facet>(query))
    [value].flat().forEach((each) => params.append(name, String(each)));
  return readSearch(params);
}

/** A path to the search: "/support?q=phonics&phase=primary". */
export function pathOf(search: Search): string {
  const text = writeSearch(search).toString();
  return text === '' ? '/support' : `/support?${text}`;
}

/** Whether nothing is looked for: all that there is is listed then. */
export function isNothing(search: Search): boolean {
  return writeSearch({ ...search, sort: 'best' }).size === 0;
}

/** Whether something was chosen beside what was typed. */
export function isNarrowed(search: Search): boolean {
  return !isNothing({ ...search, q: '' });
}

/** A search with a value of a facet chosen, or not any more. */
export function toggled(search: Search, facet: ListFacet, value: string): Search {
  const chosen: readonly string[] = search[facet];
  const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
  return { ...search, [facet]: next };
}

function several(params: URLSearchParams, name: string): string[] {
  const said = params.getAll(name).filter((value) => value !== '' && value.length <= longestCode);
  return [...new Set(said)].slice(0, mostChosen);
}

function severalOf<T extends string>(known: readonly T[], params: URLSearchParams, name: string): T[] {
  const said = params.getAll(name);
  return known.filter((each) => said.includes(each));
}

function oneOf<T extends string>(known: readonly T[], said: string | undefined): T | undefined {
  return known.find((each) => each === said);
}

function wholeNumber(said: string | null): number | undefined {
  return said !== null && /^\d{1,7}$/.test(said) ? Number(said) : undefined;
}

function day(said: string | null): string | undefined {
  const found = /^\d{4}-\d{2}-\d{2}$/.test(said ?? '') ? said : null;
  return found !== null && !Number.isNaN(Date.parse(found)) ? found : undefined;
}

/** Why a text cannot be searched for; nothing where it can. */
export function tooLongText(q: string): string | undefined {
  const characters = Array.from(q.trim()).length;
  if (characters <= longestText) return undefined;
  return `This has ${characters.toLocaleString('en-GB')} characters, and a search holds ${longestText.toLocaleString('en-GB')}. Shorten it, or post a need, which holds whole pages.`;
}
