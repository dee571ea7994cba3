import type { Amount } from '../../api/types';

/** The sum of one amount of each, in the currency of all. */
export function sumOf<K extends string>(all: Record<K, Amount>[], which: K): Amount {
  return { pence: all.reduce((sum, each) => sum + each[which].pence, 0), currency: 'GBP' };
}
