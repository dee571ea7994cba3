import { matchPath } from 'react-router';
import type { May, Membership } from '../api/types';
import { screens } from './screens';

/** A word of a navigation and where it leads. */
export interface Way {
  label: string;
  path: string;
}

/** The entries of the navigation for whom one acts as, in the order of the table; none until one acts for somebody. */
export function navFor(may: Partial<May> | undefined): Way[] {
  if (!may) return [];
  return screens.flatMap(({ nav, path }) => (nav?.of(may) ? [{ label: nav.label, path }] : []));
}

/** The part of the app to which an address belongs, with its ways for whom one acts as; absent where there is none. */
export function sectionAt(
  pathname: string,
  membership: Pick<Membership, 'may' | 'place'> | undefined,
): { name: string; ways: Way[] } | undefined {
  const here = screens.find(
    ({ path, section }) => section && matchPath({ path, end: section.entry?.to !== undefined }, pathname),
  );
  if (!here?.section || !membership) return undefined;
  const { name } = here.section;
  const { may = {}, place } = membership;
  const ways = screens.flatMap(({ path, section }) => {
    const entry = section?.name === name ? section.entry : undefined;
    return entry?.of(may, place) ? [{ label: entry.label, path: entry.to?.(place) ?? path }] : [];
  });
  return ways.length > 0 ? { name, ways } : undefined;
}
