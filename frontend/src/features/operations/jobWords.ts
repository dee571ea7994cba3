import type { Job } from '../../api/types';

const words: Record<string, string> = {
  'register.index': 'Keep the school search up to date',
  'people.follow-succession': 'Take people to a closed school’s successor',
  'leaders.follow-succession': 'Take leaders to a closed school’s successor',
  'leaders.follow-rename': 'Follow a person’s new name',
  'leaders.follow-end': 'Follow the end of a role',
  'leaders.follow-sign-off': 'Count what a leader delivered',
  'leaders.lapse': 'Let designations lapse',
  'needs.follow-succession': 'Take needs to a closed school’s successor',
  'needs.widen': 'Widen needs that nobody answered',
  'needs.lapse': 'Let needs lapse',
  'matching.follow-services': 'Keep the matching of services up to date',
  'matching.follow-days': 'Keep the days left up to date',
  'matching.follow-schools': 'Keep the matching of schools up to date',
  'support.follow-succession': 'Take agreements to a closed school’s successor',
  'support.follow-need': 'End the enquiries of a need that ended',
  'support.expire': 'Let enquiries expire',
  'billing.ask-before': 'Ask for the VAT and the order before a first visit',
  'billing.ask-at-sign-off': 'Ask for the VAT and the order after a sign-off',
  'billing.send': 'Send an invoice by Stripe too',
  'billing.settle': 'Tell Stripe what was paid or credited here',
  'billing.converge': 'Follow what Stripe says of an invoice',
  'notices.tell': 'Tell people what happened',
  'notices.mail': 'Send a letter',
  tidy: 'Forget what nobody needs any more',
  'jobs.prune': 'Forget jobs that were done long ago',
};

/** What a job is for; its own name where that is not known here. */
export function jobWord({ kind }: Pick<Job, 'kind'>): string {
  return words[kind] ?? kind;
}

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
