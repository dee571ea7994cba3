import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { action, agreed, open, press, proposal, released, shown, thread, title, toAccept, visit } from './enquiries.fixture';

test('who agrees is told once what it means, to whom and for how much; then the page shows it', async () => {
  let now = toAccept;
  const { user, fake } = await open('/enquiries/e1', {
    'GET /api/v1/enquiries/e1': () => json(now),
    'POST /api/v1/proposals/p1/accept': () => json((now = agreed([visit({ date: '2099-03-03' })]))),
  });
  await title('Number sense');
  await user.click(press('Agree to this proposal'));
  const dialog = await screen.findByRole('dialog', { name: 'Agree to proposal 1' });
  expect(dialog).toHaveTextContent('Nadia Farouk, Pinsley Primary School');
  expect(dialog).toHaveTextContent('£525.00');
  await user.click(within(dialog).getByRole('button', { name: 'Agree' }));
  expect(await screen.findByRole('heading', { name: 'Agreement A-4001' })).toBeVisible();
  expect(fake.calls.find(({ route }) => route.endsWith('/accept'))?.headers.get('If-Match')).toBe('"3"');
});

test('a half-day that somebody else has by now is named where one agrees', async () => {
  const { user } = await open('/enquiries/e1', {
    ...shown(toAccept),
    'POST /api/v1/proposals/p1/accept': problem(409, {
      code: 'half_day_taken',
      detail: 'Some of these half-days are no longer free.',
      errors: [{ location: 'body.slots[0]', message: 'Tue 3 Mar 2026, morning is no longer free.' }],
    }),
  });
  await title('Number sense');
  await user.click(press('Agree to this proposal'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Agree' }));
  expect(
    await screen.findByText(/^Tue 3 Mar 2026, morning is no longer free\. Nothing was agreed\. Propose other/),
  ).toBeVisible();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Propose something else' }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Propose something else' })).toBeVisible();
});

test('a reason is asked for, refused when it is empty, and sent on top of what was seen', async () => {
  const { user, fake } = await open('/enquiries/e1', {
    ...shown(thread({ next: [action('withdraw', 'e1', { waits: false })] })),
    'POST /api/v1/enquiries/e1/withdraw': json(thread({ state: 'withdrawn', live: false })),
  });
  await title('Number sense');
  await user.click(press('Withdraw the enquiry'));
  expect(screen.getByRole('heading', { name: 'Withdraw the enquiry' })).toHaveFocus();
  await user.click(press('Withdraw the enquiry'));
  expect(screen.getByRole('link', { name: 'Say briefly why' })).toBeVisible();
  await user.type(screen.getByLabelText('Why?'), 'We found somebody.');
  await user.click(press('Withdraw the enquiry'));
  expect(await screen.findByText('Enquiry withdrawn')).toBeVisible();
  const sent = fake.calls.find(({ route }) => route.endsWith('/withdraw'));
  expect(sent?.body).toEqual({ reason: 'We found somebody.' });
  expect(sent?.headers.get('If-Match')).toBe('"3"');
});

test('when the page changed under someone, what changed is said and what they typed is sent on top of it', async () => {
  const decline = (etag: string) => action('decline-proposal', 'p1', { ifMatch: etag, waits: false });
  let now = released([decline('"3"')]);
  const { user } = await open('/enquiries/e1', {
    'GET /api/v1/enquiries/e1': () => json(now),
    'POST /api/v1/proposals/p1/decline': ({ headers }) =>
      headers.get('If-Match') === '"4"' ? json(now) : problem(412),
  });
  await title('Number sense');
  await user.click(press('Decline the proposal'));
  await user.type(screen.getByLabelText('Why?'), 'Too dear.');
  now = { ...now, next: [decline('"4"')], releases: now.releases.map((release) => ({ ...release, state: 'refused' })) };
  await user.click(press('Decline the proposal'));
  expect(await screen.findByText('Release: was “Released”, is now “Not released”')).toBeVisible();
  expect(screen.getByLabelText('Why?')).toHaveValue('Too dear.');
  await user.click(press('Keep what I typed'));
  await user.click(press('Decline the proposal'));
  expect(await screen.findByText('Proposal declined')).toBeVisible();
});

test('when it can no longer be done, that is said and what was typed stays', async () => {
  let now = released([action('decline-proposal', 'p1', { waits: false })]);
  const { user } = await open('/enquiries/e1', {
    'GET /api/v1/enquiries/e1': () => json(now),
    'POST /api/v1/proposals/p1/decline': problem(412),
  });
  await title('Number sense');
  await user.click(press('Decline the proposal'));
  await user.type(screen.getByLabelText('Why?'), 'Too dear.');
  now = { ...now, state: 'withdrawn', live: false, next: [] };
  await user.click(press('Decline the proposal'));
  expect(await screen.findByText('This can no longer be done')).toBeVisible();
  expect(screen.getByLabelText('Why?')).toHaveValue('Too dear.');
});

const cell = (state: 'free' | 'closed') => ({ am: { state }, pm: { state }, past: false });
const diary = {
  leaderId: 'l1',
  term: { id: '2098-99-spring', name: 'Spring term 2098/99', from: '2099-01-05', to: '2099-03-27' },
  previous: { id: '2098-99-autumn', name: 'Autumn term 2098/99', from: '2098-09-01', to: '2098-12-18' },
  next: { id: '2098-99-summer', name: 'Summer term 2098/99', from: '2099-04-13', to: '2099-07-20' },
  weeks: [
    {
      ...{ monday: '2099-03-02', now: false, past: false },
      days: [
        { date: '2099-03-02', ...cell('closed') },
        { date: '2099-03-03', ...cell('free') },
      ],
    },
  ],
  counts: { free: 2, held: 0, booked: 0, left: 2 },
  today: '2026-02-03',
};

test('a leader proposes half-days that are free; one that is taken meanwhile is named beside it', async () => {
  const { user, fake } = await open('/enquiries/e1', {
    ...shown(thread({ sides: ['leader'], next: [action('propose', 'e1', { because: 'asked' })] })),
    'GET /api/v1/services/s1': json({ id: 's1', dayRate: { pence: 35_000, currency: 'GBP' } }),
    'GET /api/v1/leaders/l1/diary': json(diary),
    'GET /api/v1/enquiries/e1/quote': json(visit().quote),
    'POST /api/v1/enquiries/e1/proposals': problem(422, {
      errors: [{ location: 'body.slots[0]', message: 'Tue 3 Mar 2099, morning is not free in the leader’s diary.' }],
    }),
  });
  await title('Number sense');
  await user.click(press('Make a proposal'));
  await user.click(await screen.findByRole('checkbox', { name: 'Tue 3 Mar 2099, morning' }));
  expect(
    await screen.findByText(
      /The school pays £175.00 before VAT. Pinsley Primary School receives £148.75 before VAT, after brokerage/,
    ),
  ).toBeVisible();
  expect(fake.calls.find(({ route }) => route.endsWith('/quote'))?.url.search).toBe('?halfDays=1&dayRate=35000');
  await user.type(screen.getByLabelText('What does the support cover?'), 'A visit');
  await user.type(screen.getByLabelText('Objective 1'), 'A plan');
  await user.click(press('Send proposal'));
  expect(await screen.findAllByText('Tue 3 Mar 2099, morning is not free in the leader’s diary.')).toHaveLength(2);
  expect(fake.calls.find(({ route }) => route.endsWith('/proposals'))?.body).toEqual({
    scope: 'A visit',
    invoiced: 'month',
    objectives: ['A plan'],
    slots: [{ date: '2099-03-03', half: 'am' }],
    dayRate: { pence: 35_000, currency: 'GBP' },
    mutual: false,
  });
});

test('a thread that is not one’s to see looks like none', async () => {
  await open('/enquiries/e1', { 'GET /api/v1/enquiries/e1': problem(404) });
  await title('There is nothing here');
});

test('a record is read where it is signed off, with one button for it on the page', async () => {
  const recorded = agreed([
    visit({ state: 'recorded', record: 'We planned two lessons.' }),
    visit({ id: 'v2', date: '2099-03-05' }),
  ]);
  const next = [
    action('sign-off', 'v1', { date: '2026-03-03' }),
    action('query', 'v1', { date: '2026-03-03', waits: false }),
    action('cancel-visit', 'v2', { date: '2099-03-05', waits: false }),
  ];
  await open('/enquiries/e1', shown({ ...recorded, next }));
  await title('Number sense');
  const waiting = screen.getByRole('heading', { name: 'Your turn' }).closest('section');
  expect(waiting).toHaveTextContent('We planned two lessons.');
  expect(screen.getAllByRole('button', { name: /^Sign off visit/ })).toHaveLength(1);
  expect(screen.getAllByRole('button', { name: /^Ask about the record/ })).toHaveLength(1);
  expect(press(/^Cancel this visit/)).toBeVisible();
});

test('a leader reads what is asked beside their answer', async () => {
  const { user } = await open('/enquiries/e1', {
    ...shown(thread({ sides: ['leader'], next: [action('propose', 'e1', { because: 'asked' })] })),
    'GET /api/v1/services/s1': problem(503),
    'GET /api/v1/leaders/l1/diary': problem(503),
  });
  await title('Number sense');
  await user.click(press('Make a proposal'));
  const form = screen.getByRole('heading', { level: 2, name: 'Make a proposal' }).closest('section');
  expect(form).toHaveTextContent('Our subject leader is new.');
});

test('a counter-proposal of the school is agreed to by the leader in one press', async () => {
  const counter = thread({
    state: 'proposed',
    sides: ['leader'],
    proposals: [proposal({ state: 'countered' }), proposal({ id: 'p2', number: 2, from: 'school' })],
    releases: [
      {
        id: 'r2',
        version: 1,
        proposalId: 'p2',
        halfDays: 3,
        state: 'granted',
        carried: true,
        askedAt: '2026-02-02T10:00:00Z',
      },
    ],
    next: [action('accept', 'p2', { because: 'released' }), action('propose', 'e1', { waits: false })],
  });
  const { user, fake } = await open('/enquiries/e1', {
    ...shown(counter),
    'POST /api/v1/proposals/p2/accept': json(agreed([visit()])),
  });
  await title('Number sense');
  expect(screen.getByText(/has released you for these half-days already/)).toBeVisible();
  await user.click(press('Agree to this proposal'));
  expect(await screen.findByRole('dialog')).toHaveTextContent('Pinsley Primary School receives £446.25');
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Agree' }));
  expect(await screen.findByText('Agreed: 1½ days')).toBeVisible();
  expect(fake.calls.some(({ route }) => route === 'POST /api/v1/proposals/p2/accept')).toBe(true);
});
