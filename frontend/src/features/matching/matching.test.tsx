import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { json, problem } from '../../test/fetch';
import { inRole, renderRoutes, signedIn } from '../../test/render';
import type { Enquiry, Match } from '../../api/types';
import { need, themes } from '../needs/needs.fixture';
import { quote } from '../enquiries/enquiries.fixture';
import { usualReplyDay } from './parts/AskLeaders';
import { reasonFor, whySentences } from './words';

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
      { rule: 'relevance', points: 50, most: 60, sentence: 'Phonics is what this is about.' },
      { rule: 'phase', points: 15, most: 15, sentence: 'Works with primary schools.' },
      { rule: 'context', points: 0, most: 5, sentence: 'Has none of your words.' },
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
    distance: '8 miles',
    distanceKm: 12.6,
    close: true,
    quotes: [],
  };
}

const [priya, elin] = [matchOf('Priya Raman', '1'), matchOf('Elin Morgan', '2')];
const excluded = {
  service: { ...priya.service, id: 'service_3', title: 'Singing every day' },
  leader: { ...priya.leader, id: 'leader_3', name: 'Zoe Fairbrother' },
  rule: 'price' as const,
  sentence: '£1,080.00 is more than your £1,050.00.',
};
const found = {
  items: [priya, elin],
  fitting: 2,
  notFitting: 1,
  excluded: [excluded],
  counts: [{ rule: 'price' as const, count: 1 }],
  byWords: false,
  unread: 0,
};

async function open(answers: object = {}) {
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

test('a card has the evidence beside the name, and what speaks for nobody only among all reasons', async () => {
  await open();
  const why = await screen.findByRole('list', { name: 'Why Priya Raman fits' });
  expect(
    within(why)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Phonics is what this is about.',
    'Works with primary schools.',
    'Travels up to 19 miles, and your school is within that.',
  ]);
  expect(whySentences(priya)).not.toContain('Has none of your words.');
  const card = why.closest('li');
  for (const text of [
    '2½ days',
    'Tue 3 Feb 2026',
    '£350.00',
    '£1,050.00 before VAT',
    '£892.50 before VAT, after brokerage of £157.50',
    'Specialist leader of education, verified',
    '9½ days of support signed off, in 4 schools',
  ]) {
    expect(within(card as HTMLElement).getByText(text)).toBeInTheDocument();
  }
  expect(card).toHaveTextContent('Elm School, Lewes, 8 miles away');
  expect(card).toHaveTextContent('Free before your last day');
});

test('those who do not fit are one click away, with the rule and where to change it', async () => {
  const { user } = await open();
  await user.click(await screen.findByText('Why not the other one?'));
  expect(screen.getByText('£1,080.00 is more than your £1,050.00.')).toBeVisible();
  expect(screen.getByRole('link', { name: /Change what you ask: more than you set/ })).toHaveAttribute(
    'href',
    '/needs/need_1/edit?step=terms',
  );
  expect(reasonFor('conflict', true).mend).toBeUndefined();
});

test('several are asked at once; each service is sent, and what the API refuses is said', async () => {
  let refuse = true;
  const sent = {
    items: [
      { id: 'e1', ref: 'E-1', serviceId: 'service_1', leaderId: 'l', replyBy: '' },
      { id: 'e2', ref: 'E-2', serviceId: 'service_2', leaderId: 'l', replyBy: '' },
    ],
  };
  const { user, fake } = await open({
    'POST /api/v1/needs/need_1/enquiries': () =>
      refuse
        ? problem(422, { errors: [{ location: 'body.serviceIds[1]', message: 'You have asked Elin Morgan already.' }] })
        : json(sent),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Ask Priya Raman' }));
  await user.click(screen.getByRole('checkbox', { name: 'Ask Elin Morgan' }));
  await user.click(screen.getByRole('button', { name: 'Send 2 enquiries' }));
  expect(await screen.findByRole('link', { name: 'Say what you would like from the leader' })).toBeVisible();
  await user.type(screen.getByLabelText(/Your message/), 'Could you help?');
  await user.click(screen.getByRole('radio', { name: /Not yet/ }));
  await user.click(screen.getByRole('button', { name: 'Send 2 enquiries' }));
  expect(await screen.findByText('You have asked Elin Morgan already.')).toBeVisible();
  expect(screen.getByLabelText(/Your message/)).toHaveValue('Could you help?');
  refuse = false;
  await user.click(screen.getByRole('button', { name: 'Send 2 enquiries' }));
  expect(await screen.findByText('2 enquiries are sent')).toBeVisible();
  const body = fake.calls.findLast(({ route }) => route === 'POST /api/v1/needs/need_1/enquiries')?.body;
  expect(body).toMatchObject({ serviceIds: ['service_1', 'service_2'], message: 'Could you help?', disclose: false });
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Enquiries so far' })).toHaveFocus());
});

test('a leader with a live enquiry is not asked again', async () => {
  const asked = {
    id: 'e9',
    ref: 'E-3014',
    live: true,
    state: 'sent',
    replyBy: '2026-02-03T17:00:00Z',
    leader: priya.leader,
    service: priya.service,
  };
  await open({ 'GET /api/v1/enquiries': json({ items: [asked as unknown as Enquiry] }) });
  expect(await screen.findByText(/You have asked Priya Raman/)).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Ask Priya Raman' })).not.toBeInTheDocument();
});

test('while a need is compared by words alone, the screen says so; when nobody fits, what would help', async () => {
  await open({ 'GET /api/v1/needs/need_1/matches': json({ ...found, items: [], fitting: 0, byWords: true }) });
  expect(await screen.findByText('Compared by words for now')).toBeVisible();
  expect(screen.getByText('Nobody fits yet')).toBeVisible();
  expect(screen.getByText(/A later last day, remote support/)).toBeVisible();
});

test('matches that cannot be read leave the rest of the page', async () => {
  const { user, fake } = await open({ 'GET /api/v1/needs/need_1/matches': problem(500, { requestId: 'req_1' }) });
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(screen.getByText('What is asked for')).toBeVisible();
  await waitFor(() => expect(fake.routes().filter((route) => route.endsWith('/matches')).length).toBeGreaterThan(1));
});

test('the usual reply day is a weekday a week on, and never after the need’s last day', () => {
  expect(usualReplyDay({ byOn: '2026-03-27' }, '2026-02-03')).toBe('2026-02-10');
  expect(usualReplyDay({}, '2026-02-01')).toBe('2026-02-09');
  expect(usualReplyDay({ byOn: '2026-02-05' }, '2026-02-03')).toBe('2026-02-05');
});

test('whoever is not of the school reads of the school, and not of themselves', async () => {
  const asked = {
    id: 'e9',
    ref: 'E-3014',
    live: true,
    state: 'sent',
    replyBy: '2026-02-03T17:00:00Z',
    leader: priya.leader,
    service: priya.service,
  };
  const rules = ['own_school', 'mode', 'distance', 'availability', 'price', 'reach'] as const;
  const wordless = { ...priya, evidence: [] }; // what the API says has tests of its own
  const { user } = await open({
    ...signedIn(inRole('broker')),
    'GET /api/v1/needs/need_1': json(
      { ...need, what: 'Too few children blend sounds.', own: false, mayChange: false, mayAsk: false },
      200,
      { ETag: '"1"' },
    ),
    'GET /api/v1/needs/need_1/matches': json({
      ...found,
      items: [wordless],
      fitting: 1,
      excluded: [],
      counts: rules.map((rule) => ({ rule, count: 1 })),
      notFitting: rules.length,
    }),
    'GET /api/v1/enquiries': json({ items: [asked as unknown as Enquiry] }),
  });
  expect(await screen.findByText(/The school has asked Priya Raman/)).toBeVisible();
  await user.click(screen.getByText('Why not the other 6?'));
  const { textContent } = screen.getByRole('main');
  expect(textContent).toContain('The school’s budget');
  expect(textContent).toContain('Free before the last day');
  expect(textContent).not.toMatch(/\b(you|your|our)\b/i);
});
