import type { Drafting } from './types';

type Raising = Drafting['raising'];

const ways: Record<Raising, string> = {
  advance: 'In advance, when it is agreed',
  visit: 'When somebody chooses its visits',
  month: 'At the end of each month',
  milestone: 'When all visits for an objective are done',
  completion: 'When no visit waits any more',
};

/** When invoices can be drafted, as a choice. */
export const raisings = Object.entries(ways).map(([value, label]) => ({ value, label }));

/** When invoices are drafted, as it was chosen. */
export function raisingText(raising: Raising = 'visit'): string {
  return ways[raising];
}
