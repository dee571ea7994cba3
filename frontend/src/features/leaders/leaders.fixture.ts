import { act } from '@testing-library/react';
import type { Account, Designation, Diary, Leader, LeaderChecks, LeaderService } from '../../api/types';
import { routes } from '../../app/routes';
import { json, type fakeFetch } from '../../test/fetch';
import { heldAs } from '../../test/may';
import { head, renderRoutes, signedIn } from '../../test/render';

// What the tests of leaders stand on.

const place = { kind: 'school' as const, id: '114375', name: 'Ashdown Primary School' };

export const daniel: Account = {
  id: 'acc_2',
  name: 'Daniel Reyes',
  email: 'daniel@ashdown.example',
  today: '2026-02-10',
  memberships: head.memberships.map((each) => ({ ...heldAs('leader', each, place), id: 'mem_2' })),
};

export const fiona: Account = {
  id: 'acc_3',
  name: 'Fiona Marsh',
  email: 'fiona@alliance.example',
  today: '2026-02-10',
  memberships: head.memberships.map((each) => ({
    ...heldAs('broker', each, { kind: 'partnership', id: 'partnership_1', name: 'Wealden Alliance' }),
    id: 'mem_3',
  })),
};

export const leader: Leader = {
  id: 'leader_1',
  name: 'Daniel Reyes',
  mine: true,
  homeUrn: place.id,
  homeName: place.name,
  homeTown: 'Lewes',
  biography: 'Early reading, with teachers and not at them.',
  state: 'listed',
  version: 3,
  designations: [{ kind: 'SLE', themes: ['english'] }],
  record: { halfDays: 19, schools: 4, firstOn: '2025-09-09', lastOn: '2026-02-03' },
  mayPause: true,
  mayResume: false,
  mayRetire: true,
  mayOffer: true,
};

export const designation: Designation = {
  id: 'designation_1',
  leaderId: leader.id,
  kind: 'SLE',
  partnershipId: 'partnership_1',
  themes: ['english'],
  awardedOn: '2025-09-01',
  evidence: { text: 'Minutes of the board', link: 'https://alliance.example/leaders' },
  state: 'claimed',
  lapsed: false,
  claimedAt: '2026-01-12T09:00:00Z',
  version: 1,
};

export const checks: LeaderChecks = {
  leaderId: leader.id,
  leaderName: leader.name,
  homeUrn: place.id,
  homeName: place.name,
  identity: { by: 'Ann Lee', on: '2026-01-06' },
  seen: 'Identity seen by Ann Lee on Tue 6 Jan 2026.',
  confirmedBy: 'Ann Lee',
  confirmedAt: '2026-01-06T10:00:00Z',
  lacks: ['dbs', 'insurance'],
  lacking: [
    'Nobody has confirmed that they saw the DBS check of Daniel Reyes.',
    'No insurance of Daniel Reyes is noted.',
  ],
  mend: `The head of ${place.name} can confirm this in Lateral.`,
  mayConfirm: false,
};

export const service: LeaderService = {
  id: 'service_1',
  ref: 'S-1001',
  leaderId: leader.id,
  homeUrn: place.id,
  title: 'Early reading',
  themes: ['english'],
  phases: ['primary'],
  formats: ['coaching'],
  inPerson: true,
  remote: true,
  travelKm: 40,
  dayRate: { pence: 35_000, currency: 'GBP' },
  mutual: false,
  state: 'draft',
  hidden: false,
  version: 2,
  mayPublish: true,
  mayWithdraw: false,
};

export const themes = {
  items: [
    { id: 'assessment', name: 'Assessment', group: 'Teaching', about: '' },
    { id: 'english', name: 'English', group: 'Subjects', about: '' },
    { id: 'history', name: 'History', group: 'Subjects', about: '' },
  ],
};

type Week = Diary['weeks'][number];
type Day = Week['days'][number];

const today = '2026-02-10';

function week(monday: string, dates: string[], counts: Week['counts'], change: (day: Day) => Day): Week {
  const closed = { state: 'closed' } as const;
  const days = dates.map((date) => change({ date, am: closed, pm: closed, past: date < today }));
  return { monday, days, now: dates.includes(today), past: days.every(({ past }) => past), counts };
}

const term = (id: string, name: string) => ({ id, name, from: '2026-01-05', to: '2026-03-27' });

/** Two weeks: one open week with a Tuesday free and a Thursday booked, and half-term. */
export const diary: Diary = {
  leaderId: leader.id,
  term: term('2025-26-spring', 'Spring term 2025/26'),
  previous: term('2025-26-autumn', 'Autumn term 2025/26'),
  next: term('2025-26-summer', 'Summer term 2025/26'),
  counts: { free: 1, held: 0, booked: 2, left: 1 },
  today,
  weeks: [
    week('2026-02-09', ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13'], { free: 1, held: 0, booked: 2 }, (day) => {
      if (day.date === '2026-02-10') return { ...day, am: { state: 'free' } };
      const booked = { state: 'booked' as const, by: 'agreement_1' };
      return day.date === '2026-02-12' ? { ...day, am: booked, pm: booked } : day;
    }),
    week('2026-02-16', ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], { free: 0, held: 0, booked: 0 }, (day) => ({
      ...day,
      closure: 'Half-term',
    })),
  ],
};

/** A designation that waits for a broker. */
export const claim = {
  ...designation,
  leaderName: 'Daniel Reyes',
  homeUrn: '114375',
  mayVerify: true,
  mayRefuse: true,
  mayRevoke: false,
};

type Answers = Parameters<typeof fakeFetch>[0];

/** What every page of leaders asks for. */
const common: Answers = {
  'GET /api/v1/themes': json(themes),
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
  'GET /api/v1/leaders': json({ items: [leader] }),
  'GET /api/v1/leaders/leader_1': json(leader, 200, { ETag: '"3"' }),
  'GET /api/v1/leaders/leader_1/checks': json(checks, 200, { ETag: '"2"' }),
  'GET /api/v1/leaders/leader_1/designations': json({ items: [{ ...designation, state: 'verified', note: 'Seen.' }] }),
  'GET /api/v1/leaders/leader_1/services': json({ items: [service] }),
  'GET /api/v1/leaders/leader_1/diary': json(diary),
  'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }),
  'GET /api/v1/schools/114375/partnerships': json({ items: [{ id: 'partnership_1', name: 'Wealden Alliance' }] }),
};

/** A page of the app with these answers of the API, and what it sent. */
export async function open(at: string, account: Account, answers: Answers = {}) {
  const view = renderRoutes(routes(), { at, answers: { ...signedIn(account), ...common, ...answers } });
  await act(() => view.session.start());
  const sent = (route: string) => view.fake.calls.filter((call) => call.route === route);
  return { ...view, sent };
}
