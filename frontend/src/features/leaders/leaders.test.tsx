import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { json, problem } from '../../test/fetch';
import { daniel, designation, diary, fiona, leader, open, service } from './leaders.fixture';


const title = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-02-10T09:00:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('a half-day is opened by a press, shown at once, and taken back by Undo', async () => {
  let stored = diary;
  const { user, sent } = await open('/leader/diary', daniel, {
    'GET /api/v1/leaders/leader_1/diary': () => json(stored),
    'PUT /api/v1/leaders/leader_1/diary': ({ body }) => {
      const { open: opened } = body as { open: unknown[] };
      stored = opened.length > 0 ? { ...diary, counts: { ...diary.counts, free: 2 } } : diary;
      return json(stored);
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Wed 11 Feb 2026, morning, closed' }));
  await screen.findByText('Wed 11 Feb 2026, morning: opened');
  expect(sent('PUT /api/v1/leaders/leader_1/diary')[0]?.body).toEqual({
    open: [{ date: '2026-02-11', half: 'am' }],
    close: [],
  });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('Undone');
  expect(sent('PUT /api/v1/leaders/leader_1/diary')[1]?.body).toEqual({
    open: [],
    close: [{ date: '2026-02-11', half: 'am' }],
  });
});

test('the diary is worked by the keyboard alone: one stop, arrows inside, a week at once', async () => {
  const { user, sent } = await open('/leader/diary', daniel, { 'PUT /api/v1/leaders/leader_1/diary': json(diary) });
  const grid = await screen.findByRole('grid', { name: 'Half-days of the spring term 2025/26' });
  expect(
    within(grid)
      .getAllByRole('button')
      .filter((button) => button.tabIndex === 0),
  ).toHaveLength(1);
  act(() =>
    within(grid)
      .getByRole('button', { name: /^Mon 9 Feb 2026, morning/ })
      .focus(),
  );
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(within(grid).getByRole('button', { name: 'Tue 10 Feb 2026, morning, free' })).toHaveFocus();
  await user.keyboard('{Home}{ArrowLeft}{Enter}');
  await screen.findByText('5 half-days opened');
  expect(sent('PUT /api/v1/leaders/leader_1/diary')).toHaveLength(1);
});

test('what is booked or past is read but not changed, and leads to its thread', async () => {
  const { user, sent } = await open('/leader/diary', daniel, {
    'GET /api/v1/agreements/agreement_1': json({
      id: 'agreement_1',
      enquiryId: 'enquiry_1',
      ref: 'A-4001',
      buyerName: 'Hill School',
    }),
  });
  const booked = await screen.findByRole('button', { name: 'Thu 12 Feb 2026, morning, booked' });
  expect(booked).toHaveAttribute('aria-disabled', 'true');
  await user.click(booked);
  await user.click(screen.getByRole('button', { name: /^Mon 9 Feb 2026, morning, closed, in the past/ }));
  expect(sent('PUT /api/v1/leaders/leader_1/diary')).toHaveLength(0);
  expect(await screen.findByRole('link', { name: 'Hill School, A-4001' })).toHaveAttribute(
    'href',
    '/enquiries/enquiry_1',
  );
});

test('a half-day that was taken meanwhile is not closed, and the page says so', async () => {
  const { user } = await open('/leader/diary', daniel, {
    'PUT /api/v1/leaders/leader_1/diary': problem(409, {
      detail: 'Some of these half-days are taken and cannot be closed.',
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Tue 10 Feb 2026, morning, free' }));
  expect(await screen.findByText(/are taken and cannot be closed/)).toBeVisible();
  await screen.findByRole('button', { name: 'Tue 10 Feb 2026, morning, free' });
});

test('the profile says the next step, and lists a service with a way back', async () => {
  const { user, sent } = await open('/leader', daniel, {
    'GET /api/v1/leaders': json({ items: [{ ...leader, nextStep: { do: 'publish' } }] }),
    'POST /api/v1/services/service_1/list': json({ ...service, state: 'listed', version: 3 }),
    'POST /api/v1/services/service_1/withdraw': json({ ...service, state: 'withdrawn', version: 4 }),
  });
  await screen.findByText('Next: list what you offer');
  await user.click(await screen.findByRole('button', { name: 'List for schools' }));
  await screen.findByText(/“Early reading” is listed/);
  expect(sent('POST /api/v1/services/service_1/list')[0]?.headers.get('If-Match')).toBe('"2"');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent('POST /api/v1/services/service_1/withdraw')[0]?.headers.get('If-Match')).toBe('"3"'));
});

test('somebody who is no leader there yet becomes one', async () => {
  const { user, sent } = await open('/leader', daniel, {
    'GET /api/v1/leaders': json({ items: [] }),
    'POST /api/v1/leaders': json(leader),
  });
  await user.type(await screen.findByLabelText('About you'), 'I support early reading.');
  await user.click(screen.getByRole('button', { name: 'Become a leader' }));
  await waitFor(() =>
    expect(sent('POST /api/v1/leaders')[0]?.body).toEqual({ homeUrn: '114375', biography: 'I support early reading.' }),
  );
});

test('a biography that changed elsewhere is shown, and what was typed is kept', async () => {
  const { user, sent } = await open('/leader', daniel, {
    'GET /api/v1/leaders/leader_1': json({ ...leader, biography: 'Written on the phone.', version: 4 }, 200, {
      ETag: '"4"',
    }),
    'PUT /api/v1/leaders/leader_1': ({ headers }) => (headers.get('If-Match') === '"4"' ? json(leader) : problem(412)),
  });
  await user.click(await screen.findByRole('button', { name: 'Change what you say' }));
  const box = screen.getByLabelText('What schools read beside your name');
  await user.clear(box);
  await user.type(box, 'Typed here.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/is now “Written on the phone.”/)).toBeVisible();
  expect(box).toHaveValue('Typed here.');
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('What you say about yourself is saved');
  expect(sent('PUT /api/v1/leaders/leader_1').at(-1)?.body).toEqual({ biography: 'Typed here.' });
});

test('a claim is checked, then sent with its evidence', async () => {
  const { user, sent } = await open('/leader/designations/new', daniel, {
    'POST /api/v1/leaders/leader_1/designations': json(designation),
  });
  await title('Claim a designation');
  await user.click(await screen.findByRole('button', { name: 'Send to the broker' }));
  expect(screen.getByRole('link', { name: 'Choose which designation this is' })).toBeVisible();
  await user.click(screen.getByRole('radio', { name: 'National leader of education' }));
  await user.selectOptions(await screen.findByLabelText('Whose broker can verify it?'), 'Wealden Alliance');
  await user.type(screen.getByLabelText('Awarded on'), '2025-09-01');
  await user.type(screen.getByLabelText('How a broker can check this'), 'Letter of the college');
  await user.click(screen.getByRole('button', { name: 'Send to the broker' }));
  await title('Your profile');
  expect(sent('POST /api/v1/leaders/leader_1/designations')[0]?.body).toMatchObject({
    kind: 'NLE',
    partnershipId: 'partnership_1',
    awardedOn: '2025-09-01',
    evidence: { text: 'Letter of the college' },
  });
});

test('a new service: its price goes as pence, and a problem of the API stands at its field', async () => {
  let refused = true;
  const { user, sent } = await open('/leader/services/new', daniel, {
    'POST /api/v1/leaders/leader_1/services': () => {
      if (!refused) return json(service);
      refused = false;
      return problem(422, { errors: [{ location: 'body.dayRate.pence', message: 'Enter £0 to £2,000 a day.' }] });
    },
  });
  await user.type(await screen.findByLabelText('Title'), 'Early reading');
  await user.click(await screen.findByText('Subjects'));
  await user.click(screen.getByRole('checkbox', { name: 'English' }));
  await user.click(screen.getByRole('checkbox', { name: 'Primary' }));
  await user.click(screen.getByRole('checkbox', { name: 'Coaching' }));
  await user.type(screen.getByLabelText('Price a day, in pounds'), '3500');
  await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
  expect(await screen.findByRole('link', { name: 'Enter £0 to £2,000 a day.' })).toBeVisible();
  expect(screen.getByLabelText('Price a day, in pounds')).toHaveAccessibleDescription(/Enter £0 to £2,000/);
  await user.click(screen.getByRole('button', { name: 'Save as a draft' }));
  await title('Your profile');
  expect(sent('POST /api/v1/leaders/leader_1/services').at(-1)?.body).toMatchObject({
    title: 'Early reading',
    themes: ['english'],
    dayRate: { pence: 350_000, currency: 'GBP' },
    travelKm: 40,
  });
});

test('schools read a profile; one that is not theirs to see is not there', async () => {
  await open('/leaders/leader_1', fiona);
  await title('Daniel Reyes');
  expect(await screen.findByText('Specialist leader of education')).toBeVisible();
  expect(await screen.findByRole('table', { name: /Half-days/ })).toBeVisible();
  expect(screen.queryByRole('grid')).toBeNull();
  expect(await screen.findByText('9½ days of support signed off, in 4 schools.')).toBeVisible();
});

test('a leader who is not there is nothing here', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  await open('/leaders/none', fiona);
  await title('There is nothing here');
});

test('the figures of the diary are those that the API counted, of weeks in which there is something', async () => {
  const [week, holiday] = diary.weeks;
  const counted = { ...week, counts: { free: 3, held: 1, booked: 4 } };
  await open('/leader/diary', daniel, {
    'GET /api/v1/leaders/leader_1/diary': json({
      ...diary,
      weeks: [counted, holiday],
      counts: { free: 9, held: 2, booked: 5, left: 7 },
    }),
  });
  expect(await screen.findByText('3½ days free from today')).toBeVisible();
  const figures = screen.getByRole('table', { name: 'Week by week', hidden: true });
  const rows = within(figures).getAllByRole('row', { hidden: true });
  expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual([
    'Mon 9 Feb 2026Free1½ daysHeld½ dayBooked2 days',
    'The whole termFree4½ daysHeld1 dayBooked2½ days',
  ]);
});
