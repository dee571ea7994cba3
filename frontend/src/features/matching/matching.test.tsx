import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { inRole, signedIn } from '../../test/render';
import type { Enquiry } from '../../api/types';
import { need } from '../needs/needs.fixture';
import { found, open, priya, remotely } from './matching.fixture';
import { usualReplyDay } from './parts/AskLeaders';
import { whySentences } from './words';

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

test('when search is down, the screen says what is left out; when nobody fits, what would help', async () => {
  await open({ 'GET /api/v1/needs/need_1/matches': json({ ...found, items: [], fitting: 0, byWords: true }) });
  expect(await screen.findByText('Compared by words for now')).toBeVisible();
  expect(screen.getByText('Nobody fits yet')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Accept remote support' })).toBeVisible();
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
    const wordless = { ...priya, evidence: [] }; // what the API says has tests of its own
  const { user } = await open({
    ...signedIn(inRole('broker')),
    'GET /api/v1/needs/need_1': json(
      { ...need, what: 'Too few children blend sounds.', own: false, mayChange: false, mayEdit: false, mayAsk: false },
      200,
      { ETag: '"1"' },
    ),
    'GET /api/v1/needs/need_1/matches': json({
      ...found,
      items: [wordless],
      fitting: 1,
      excluded: [],
      notFitting: 1,
      relaxing: [{ change: { ...remotely, words: 'if the school accepts remote support' }, rule: 'distance', leaders: 3 }],
      counts: [{ rule: 'price', reason: 'More than the school set', count: 1, leaders: 1 }],
    }),
    'GET /api/v1/enquiries': json({ items: [asked as unknown as Enquiry] }),
  });
  expect(await screen.findByText(/The school has asked Priya Raman/)).toBeVisible();
  await user.click(screen.getByText('Why not the other one?'));
  const { textContent } = screen.getByRole('main');
  expect(screen.queryByRole('button', { name: 'Accept remote support' })).not.toBeInTheDocument();
  expect(textContent).toContain('The school’s budget');
  expect(textContent).toContain('Free before the last day');
  expect(textContent).not.toMatch(/\b(you|your|our)\b/i);
});
