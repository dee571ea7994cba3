import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderRoutes } from '../../test/render';
import { isNothing, longestText, nothing, pathOf, readSearch, type Search, toggled, tooLongText } from './search';
import { type SearchInAddress, useSearch } from './useSearch';

const read = (address: string) => readSearch(new URLSearchParams(address));

const everything: Search = {
  q: 'EAL & phonics',
  theme: ['phonics', 'reading'],
  phase: ['primary'],
  designation: ['NLE', 'SLE'],
  format: ['coaching'],
  partnership: ['partnership_1'],
  mode: 'remote',
  maxDayRate: 35_000,
  freeFrom: '2026-02-09',
  withinKm: 16,
  sort: 'nearest',
};

test('a link to a search gives the same search', () => {
  expect(read(pathOf(everything).replace(/^.*\?/, ''))).toEqual(everything);
  expect(pathOf(nothing)).toBe('/support');
  expect(read('')).toEqual(nothing);
});

test('the same search has one address, whatever was chosen first', () => {
  const other = { ...everything, theme: ['reading', 'phonics'], designation: ['SLE', 'NLE'] as const };
  expect(pathOf({ ...other, designation: [...other.designation] })).toBe(pathOf(everything));
});

test('what an address says wrongly is left out', () => {
  const wrong = 'phase=moon&designation=XYZ&format=&mode=flying&maxDayRate=-3&freeFrom=2026-13-40&withinKm=1e9&sort=luck';
  expect(read(wrong)).toEqual(nothing);
  // Nothing is cut off: the field says that it is too long.
  expect(read(`q=${'a'.repeat(longestText * 2)}`).q).toHaveLength(longestText * 2);
  expect(tooLongText('a'.repeat(longestText))).toBeUndefined();
  expect(tooLongText('a'.repeat(longestText + 1))).toMatch(/^This has 2,001 characters, and a search holds 2,000/);
  expect(read(Array.from({ length: 60 }, (_, at) => `theme=t${at}`).join('&')).theme).toHaveLength(20);
  expect(read('theme=phonics&theme=phonics').theme).toEqual(['phonics']);
});

test('facets are chosen and let go, and an answer that is taken out leaves the address', () => {
  const chosen = toggled(nothing, 'phase', 'primary');
  expect(chosen.phase).toEqual(['primary']);
  expect(toggled(chosen, 'phase', 'primary')).toEqual(nothing);
  expect(pathOf({ ...nothing, withinKm: 8 })).toBe('/support?withinKm=8');
  expect(pathOf({ ...nothing, withinKm: undefined, mode: undefined })).toBe('/support');
  expect([isNothing(nothing), isNothing({ ...nothing, sort: 'price' }), isNothing(chosen)]).toEqual([true, true, false]);
});

function open(at: string) {
  let now: SearchInAddress | undefined;
  function Probe() {
    now = useSearch();
    return null;
  }
  const { router } = renderRoutes([{ path: '*', element: <Probe /> }], { at });
  const use = (act: (one: SearchInAddress) => void) => {
    if (now) act(now);
  };
  return {
    use: (change: (one: SearchInAddress) => void) => act(() => use(change)),
    now: () => now,
    back: () => act(() => router.navigate(-1)),
    address: () => router.state.location.search,
  };
}

test('the address holds the whole search, and Back leads to the one before', async () => {
  const page = open('/support?q=phonics');
  page.use(({ search, change }) => change(toggled(search, 'phase', 'primary')));
  expect(page.address()).toBe('?q=phonics&phase=primary');
  page.use(({ search, change }) => change({ ...search, sort: 'price' }));
  expect(page.now()?.search).toMatchObject({ q: 'phonics', phase: ['primary'], sort: 'price' });
  await page.back();
  expect(page.address()).toBe('?q=phonics&phase=primary');
  await page.back();
  expect(page.address()).toBe('?q=phonics');
});

test('what is typed in one go is one step back', async () => {
  const page = open('/support?phase=primary');
  for (const text of ['ma', 'math', 'maths']) page.use(({ type }) => type(text));
  expect(page.address()).toBe('?q=maths&phase=primary');
  expect(page.now()?.typing).toBe(true);
  page.use(({ search, change }) => change({ ...search, sort: 'soonest' }));
  expect(page.now()?.typing).toBe(false);
  await page.back();
  await page.back();
  expect(page.address()).toBe('?phase=primary');
});

test('the map stays open while one searches, and is no step back', async () => {
  const page = open('/support?q=maths');
  page.use(({ showMap }) => showMap(true));
  page.use(({ search, change }) => change({ ...search, sort: 'price' }));
  expect(page.address()).toBe('?q=maths&sort=price&map=1');
  await page.back();
  expect(page.address()).toBe('?q=maths&map=1');
  page.use(({ showMap }) => showMap(false));
  expect(page.now()?.map).toBe(false);
});
