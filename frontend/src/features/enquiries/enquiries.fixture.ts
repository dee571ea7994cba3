import { act, screen } from '@testing-library/react';
import { routes } from '../../app/routes';
import { json, type fakeFetch } from '../../test/fetch';
import { renderRoutes, signedIn } from '../../test/render';
import type { NextAction, Proposal, Quote, Thread, Visit } from '../../api/types';

const rate = { pence: 35_000, currency: 'GBP' } as const;

export function action(verb: NextAction['do'], on: string, more: Partial<NextAction> = {}): NextAction {
  return { do: verb, on, ifMatch: '"3"', waits: true, since: '2026-02-01T09:00:00Z', ...more };
}

const pounds = (pence: number) => ({ pence, currency: 'GBP' }) as const;

/** Three half-days at £350 a day, of which the partnership keeps 15 %. */
export function quote(more: Partial<Quote> = {}): Quote {
  return {
    halfDays: 3,
    support: pounds(52_500),
    mode: 'deducted',
    brokerage: pounds(7_875),
    pays: pounds(52_500),
    receives: pounds(44_625),
    ...more,
  };
}

export function proposal(more: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    version: 1,
    number: 1,
    from: 'leader',
    scope: 'Two visits and a plan.',
    objectives: ['A plan for two years'],
    slots: [
      { date: '2026-03-03', half: 'am' },
      { date: '2026-03-03', half: 'pm' },
      { date: '2026-03-05', half: 'am' },
    ],
    halfDays: 3,
    dayRate: rate,
    total: { pence: 52_500, currency: 'GBP' },
    quote: quote(),
    mutual: false,
    state: 'open',
    createdAt: '2026-02-02T10:00:00Z',
    ...more,
  };
}

export function visit(more: Partial<Visit> = {}): Visit {
  return {
    id: 'v1',
    version: 2,
    date: '2026-03-03',
    slots: [{ date: '2026-03-03', half: 'am' }],
    halfDays: 1,
    objective: 'A plan for two years',
    state: 'planned',
    lacking: [],
    quote: quote({
      halfDays: 1,
      support: pounds(17_500),
      brokerage: pounds(2_625),
      pays: pounds(17_500),
      receives: pounds(14_875),
    }),
    ...more,
  };
}

/** A thread as the school sees it, just sent. */
export function thread(more: Partial<Thread> = {}): Thread {
  return {
    id: 'e1',
    ref: 'E-3001',
    version: 3,
    state: 'sent',
    live: true,
    message: 'Could you help us?',
    replyBy: '2026-02-10T09:00:00Z',
    sentAt: '2026-02-01T09:00:00Z',
    sides: ['school'],
    asking: {
      urn: '114375',
      name: 'Ashdown Primary School',
      town: 'Lewes',
      phase: 'primary',
      sizeBand: '101 to 250 pupils',
    },
    need: {
      id: 'n1',
      ref: 'N-2001',
      state: 'open',
      what: 'Our subject leader is new.',
      themes: [],
      halfDays: 4,
      inPerson: true,
      remote: false,
      mutual: false,
      mayOpen: true,
    },
    service: { id: 's1', ref: 'S-1001', title: 'Number sense' },
    leader: { id: 'l1', name: 'Nadia Farouk', homeUrn: '114501', homeName: 'Pinsley Primary School' },
    proposals: [],
    releases: [],
    visits: [],
    timeline: [],
    next: [],
    ahead: [],
    drafted: 'month',
    mayAskOthers: false,
    checks: { seen: 'Identity and DBS check seen by Ann Lee on Tue 6 Jan 2026.', lacking: [], mayConfirm: false },
    clashes: [],
    moves: [],
    changes: [],
    ...more,
  };
}

const { scope, objectives, slots, halfDays, dayRate, total, mutual } = proposal();

/** A thread that came to an agreement with these visits. */
export function agreed(visits: Visit[], more: Partial<NonNullable<Thread['agreement']>> = {}): Thread {
  return thread({
    state: 'agreed',
    agreementState: more.state ?? 'active',
    live: false,
    proposals: [proposal({ state: 'accepted' })],
    visits,
    tally: { held: visits.length, signedOff: 0, cancelled: 0 },
    agreement: {
      id: 'a1',
      ref: 'A-4001',
      title: 'Number sense',
      version: 5,
      enquiryId: 'e1',
      needId: 'n1',
      buyerUrn: '114375',
      buyerName: 'Ashdown Primary School',
      homeUrn: '114501',
      homeName: 'Pinsley Primary School',
      leaderId: 'l1',
      leaderName: 'Nadia Farouk',
      scope,
      objectives,
      slots,
      halfDays,
      dayRate,
      total,
      quote: quote(),
      mutual,
      paymentDays: 30,
      agreedByName: 'Ruth Okafor',
      agreedAt: '2026-02-05T09:00:00Z',
      state: 'active',
      waiting: visits.length,
      signedOff: 0,
      ...more,
    },
  });
}

type Answers = Parameters<typeof fakeFetch>[0];

const still: Answers = {
  ...signedIn(),
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
  'GET /api/v1/themes': json({ items: [] }),
  'GET /api/v1/waiting': json({ items: [] }),
};

/** A page of the app with these answers of the API. */
export async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), { at, answers: { ...still, ...answers } });
  await act(() => view.session.start());
  return view;
}

export const shown = (seen: Thread) => ({ 'GET /api/v1/enquiries/e1': json(seen) });
export const title = (name: string) => screen.findByRole('heading', { level: 1, name });
export const press = (name: string | RegExp) => screen.getByRole('button', { name });

export const released = (next: NextAction[]): Thread =>
  thread({
    state: 'proposed',
    proposals: [proposal()],
    releases: [
      { id: 'r1', version: 1, proposalId: 'p1', halfDays: 3, state: 'granted', askedAt: '2026-02-02T10:00:00Z' },
    ],
    next,
  });

export const toAccept = released([
  action('accept', 'p1', { because: 'released' }),
  action('propose', 'e1', { waits: false }),
  action('decline-proposal', 'p1', { waits: false }),
]);

