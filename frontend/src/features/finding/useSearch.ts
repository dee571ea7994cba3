import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { readSearch, type Search, writeSearch } from './search';

export interface SearchInAddress {
  search: Search;
  /** The search changed last because somebody types: an answer by words alone comes first. */
  typing: boolean;
  /** The results are on a map as well. */
  map: boolean;
  /** Searches anew: a place of its own in the history, so that Back leads to the search before. */
  change: (next: Search) => void;
  /** Searches for what is typed so far: all of it is one place in the history. */
  type: (q: string) => void;
  showMap: (shown: boolean) => void;
  /** The services that are chosen to be compared. */
  compared: string[];
  compare: (serviceIds: string[]) => void;
}

/** The most services that stand side by side. */
export const mostCompared = 4;

/** The whole search, kept in the address: a link to it gives the same search, and Back works. */
export function useSearch(): SearchInAddress {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: { typing?: boolean } | null };
  const search = readSearch(params);
  const map = params.get('map') === '1';
  // Ticks follow each other faster than the address does.
  const [compared, setCompared] = useState(() => params.getAll('compare').slice(0, mostCompared));
  const typing = state?.typing === true;

  function go(next: Search, options: Partial<Record<'replace' | 'typing' | 'map', boolean>> & { ids?: string[] } = {}) {
    const address = writeSearch(next);
    if (options.map ?? map) address.set('map', '1');
    (options.ids ?? compared).forEach((id) => address.append('compare', id));
    setParams(address, {
      replace: options.replace ?? false,
      preventScrollReset: true,
      // A box that was ticked stays ticked: the address is the state that it shows.
      flushSync: true,
      state: options.typing ? { typing: true } : null,
    });
  }

  return {
    search,
    typing,
    map,
    change: (next) => go(next),
    type: (q) => go({ ...search, q }, { replace: typing, typing: true }),
    compared,
    compare: (ids) => {
      setCompared(ids);
      go(search, { replace: true, ids });
    },
    showMap: (shown) => go(search, { replace: true, map: shown }),
  };
}
