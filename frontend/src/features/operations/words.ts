import type { Job } from '../../api/types';

/** The states as filters, those that wait for a person first. */
export const jobStates: { state: Job['state']; word: string }[] = [
  { state: 'dead', word: 'Given up' },
  { state: 'ready', word: 'Waiting' },
  { state: 'leased', word: 'Being done' },
  { state: 'done', word: 'Done' },
];

/** True for a word in an address that is a state. */
export function isJobState(value: string | null): value is Job['state'] {
  return jobStates.some(({ state }) => state === value);
}
