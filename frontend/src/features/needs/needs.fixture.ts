import type { Need } from '../../api/types';

/** An open need of the person's own school, for tests. */
export const need: Need = {
  id: 'need_1',
  ref: 'N-2041',
  state: 'open',
  reach: 'partnership',
  schoolPhase: 'primary',
  sizeBand: '101 to 250 pupils',
  region: 'South East',
  school: { urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' },
  own: true,
  inside: true,
  mayChange: true,
  postedAt: '2026-01-12T09:00:00Z',
  widenAt: '2026-01-19T09:00:00Z',
  what: 'Too few of our Year 1 children blend sounds.',
  success: 'Nine in ten pass the check.',
  themes: ['phonics'],
  phase: 'primary',
  halfDays: 6,
  byOn: '2099-03-27',
  inPerson: true,
  budget: { pence: 105_000, currency: 'GBP' },
  funding: 'school_budget',
  partnershipId: 'p1',
  mostReach: 'region',
  replyDays: 7,
  reached: [
    { reach: 'partnership', state: 'now', at: '2026-01-12T09:00:00Z' },
    { reach: 'region', state: 'next', at: '2026-01-19T09:00:00Z' },
  ],
  mayEdit: true,
  mayPost: false,
  mayDiscard: false,
  mayWithdraw: true,
  mayReopen: false,
  mayName: true,
  mayFindLeaders: true,
  mayAsk: true,
  mayReadEnquiries: true,
  mayWaive: true,
};

const nothing = { mayEdit: false, mayWithdraw: false, mayName: false, mayFindLeaders: false, mayAsk: false };

/** What the API lets the head do with a need that is not open. */
export const draftMay = { ...nothing, mayEdit: true, mayPost: true, mayDiscard: true };
export const endedMay = { ...nothing, mayReopen: true };
export const readerMay = { ...nothing, mayReadEnquiries: false };
export const fixedMay = nothing;

export const themes = [
  { id: 'phonics', name: 'Phonics', group: 'Subjects', about: '' },
  { id: 'english', name: 'English', group: 'Subjects', about: '' },
  { id: 'attendance', name: 'Attendance', group: 'Personal development', about: '' },
];
