import { act, screen } from '@testing-library/react';
import { routes } from '../../app/routes';
import { json } from '../../test/fetch';
import { renderRoutes, signedIn } from '../../test/render';
import type { Match } from '../../api/types';
import { need, themes } from '../needs/needs.fixture';
import { quote } from '../enquiries/enquiries.fixture';

const pounds = (pence: number) => ({ pence, currency: 'GBP' }) as const;

function matchOf(name: string, id: string): Match {
  return {
    service: {
      id: `service_${id}`,
      ref: 'S-1001',
      title: `Phonics by ${name}`,
      themes: ['phonics'],
      phases: ['primary'],
      formats: ['coaching'],
      inPerson: true,
      remote: false,
      travelKm: 30,
      dayRate: { pence: 35_000, currency: 'GBP' },
      mutual: false,
    },
    leader: { id: `leader_${id}`, name, homeUrn: '114501', homeName: 'Elm School', homeTown: 'Lewes' },
    designations: [{ kind: 'SLE', themes: ['phonics'] }],
    record: { halfDays: 19, schools: 4, firstOn: '2025-09-09', lastOn: '2026-02-03' },
    score: 0.8,
    evidence: [
      { rule: 'theme', points: 35, most: 35, sentence: 'Phonics is what this is about.' },
      { rule: 'phase', points: 15, most: 15, sentence: 'Works with primary schools.' },
      { rule: 'words', points: 0, most: 15, sentence: 'Has none of your words.' },
      { rule: 'distance', points: 8, most: 10, sentence: 'Travels up to 19 miles, and your school is within that.' },
    ],
    price: { pence: 105_000, currency: 'GBP' },
    brokerageAdded: false,
    quote: quote({
      halfDays: 6,
      support: pounds(105_000),
      brokerage: pounds(15_750),
      pays: pounds(105_000),
      receives: pounds(89_250),
    }),
    freeHalfDays: 5,
    firstFree: { date: '2026-02-03', half: 'am' },
    close: true,
    quotes: [],
    others: [],
    distance: '8 miles',
    distanceKm: 12.6,
  };
}

export const [priya, elin] = [matchOf('Priya Raman', '1'), matchOf('Elin Morgan', '2')];
const dearer = {
  way: 'budget',
  words: 'with £30.00 more',
  does: 'Raise the budget to £1,080.00',
  did: 'The budget is £1,080.00 now',
  asks: 'The budget becomes £1,080.00 instead of £1,050.00.',
  set: { budget: pounds(108_000) },
};
export const remotely = {
  way: 'remote',
  words: 'if you accept remote support',
  does: 'Accept remote support',
  did: 'Remote support is accepted now',
  set: { remote: true },
};
const excluded = {
  service: { ...priya.service, id: 'service_3', title: 'Singing every day' },
  leader: { ...priya.leader, id: 'leader_3', name: 'Zoe Fairbrother' },
  rule: 'price',
  sentence: '£1,080.00 is more than your £1,050.00.',
  fits: 'Fits with £30.00 more.',
  changes: [dearer],
};
export const found = {
  items: [priya, elin],
  fitting: 2,
  notFitting: 1,
  excluded: [excluded],
  counts: [{ rule: 'price', reason: 'More than you set', count: 1, leaders: 1 }],
  relaxing: [
    { change: remotely, rule: 'distance', leaders: 3 },
    { change: dearer, rule: 'price', leaders: 1 },
  ],
  byWords: false,
  corrected: [],
  foreign: false,
  unread: 0,
};

export async function open(answers: object = {}) {
  const view = renderRoutes(routes(), {
    at: '/needs/need_1',
    answers: {
      ...signedIn(),
      'GET /api/v1/notices': json({ items: [], unread: 0 }),
      'GET /api/v1/themes': json({ items: themes }),
      'GET /api/v1/enquiries': json({ items: [] }),
      'GET /api/v1/needs/need_1': json(need, 200, { ETag: '"1"' }),
      'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
      'GET /api/v1/needs/need_1/matches': json(found),
      ...answers,
    },
  });
  await act(() => view.session.start());
  await screen.findByRole('heading', { level: 2, name: 'Who fits' });
  return view;
}
