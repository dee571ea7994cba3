import { act, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem, type Call } from '../../test/fetch';
import { heldAs } from '../../test/may';
import { head, inRole, renderRoutes, signedIn } from '../../test/render';
import { routes } from '../../app/routes';
import type { Membership, Need, Role } from '../../api/types';
import { draftMay, endedMay, fixedMay, need, readerMay, themes } from './needs.fixture';
import { phonicsReading } from '../themes/themes.fixture';
import { viewFor } from './pages/Needs';

const [school] = head.memberships as [Membership];
const broker = inRole('broker');
const leader = inRole('leader');
const nobody = json({
  items: [],
  fitting: 0,
  notFitting: 0,
  excluded: [],
  counts: [],
  byWords: false,
  corrected: [],
  unread: 0,
});

const quiet = {
  'GET /api/v1/notices': json({ items: [], corrected: [], unread: 0 }),
  'GET /api/v1/themes': json({ items: themes }),
  'POST /api/v1/themes/suggestions': json(phonicsReading),
  'GET /api/v1/enquiries': json({ items: [] }),
  'GET /api/v1/needs/need_1/disclosures': json({ items: [] }),
  'GET /api/v1/needs/need_1/matches': nobody,
  'GET /api/v1/schools/114375/partnerships': json({ items: [{ id: 'p1', name: 'Wealden Alliance', nearest: true }] }),
};

async function open(at: string, answers: Parameters<typeof renderRoutes>[1] & object, account = head) {
  const view = renderRoutes(routes(), { at, answers: { ...quiet, ...signedIn(account), ...answers.answers } });
  await act(() => view.session.start());
  return view;
}

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const stored = (change: Partial<Need> = {}, version = 1) => json({ ...need, ...change }, 200, { ETag: `"${version}"` });

test('each role comes to see its own needs', () => {
  const view = (role: Role) => viewFor(heldAs(role, school));
  expect(view('head')).toMatchObject({ scope: 'own', mayPost: true });
  expect(view('finance')).toMatchObject({ scope: 'own', mayPost: false });
  expect(view('broker')).toMatchObject({ scope: 'partnership', mayPost: false });
  expect(view('leader')).toMatchObject({ scope: 'reaching', mayPost: false });
});

test('the list is filtered on the server and read on by its cursor', async () => {
  const list = ({ url }: Call) =>
    url.searchParams.get('cursor')
      ? json({ items: [{ ...need, id: 'need_2', ref: 'N-2040' }] })
      : json({ items: [need], next: 'c1' });
  const { user, fake } = await open('/needs?state=open', { answers: { 'GET /api/v1/needs': list } });
  await screen.findByRole('link', { name: /N-2041: Phonics/ });
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await screen.findByRole('link', { name: /N-2040/ });
  const asked = fake.calls
    .filter(({ route }) => route === 'GET /api/v1/needs')
    .map(({ url }) => Object.fromEntries(url.searchParams));
  expect(asked).toEqual([
    { scope: 'own', urn: '114375', state: 'open', limit: '25' },
    { scope: 'own', urn: '114375', state: 'open', limit: '25', cursor: 'c1' },
  ]);
});

test('a broker’s list is the partnership’s, and its empty state says what would be here', async () => {
  const { fake } = await open('/needs', { answers: { 'GET /api/v1/needs': json({ items: [] }) } }, broker);
  expect(await screen.findByText(/As soon as a school of your partnership posts/)).toBeVisible();
  expect(fake.calls.find(({ route }) => route === 'GET /api/v1/needs')?.url.search).toContain(
    'scope=partnership&partnership=p1',
  );
  expect(screen.queryByRole('link', { name: 'Post a need' })).not.toBeInTheDocument();
});

test('only heads and senior leaders post', async () => {
  await open('/needs/new', { answers: {} }, leader);
  expect(await screen.findByText('Heads and other senior leaders post needs')).toBeVisible();
});

test('the first step makes a draft, the next saves on top of it, and what was typed before saving is kept', async () => {
  const draft = { ...need, ...draftMay, state: 'draft' as const };
  const { user, fake, router } = await open('/needs/new', {
    answers: {
      'POST /api/v1/needs': json(draft, 200, { ETag: '"1"' }),
      'PUT /api/v1/needs/need_1': json(draft, 200, { ETag: '"2"' }),
      'POST /api/v1/themes/suggestions': json(phonicsReading),
      'GET /api/v1/needs': json({ items: [] }),
    },
  });
  await title('What is the matter?');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(await screen.findByRole('link', { name: 'Say in a sentence or two what is the matter' })).toBeVisible();

  await user.type(screen.getByLabelText(/Say it as you would/), 'Too few children blend.');
  await act(() => router.navigate('/needs'));
  await title('Needs');
  await act(() => router.navigate('/needs/new'));
  expect(await screen.findByLabelText(/Say it as you would/)).toHaveValue('Too few children blend.');

  await user.type(screen.getByLabelText(/What would show/), 'Nine in ten.');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await title('What is it about, and for whom?');
  expect(fake.calls.find(({ route }) => route === 'POST /api/v1/needs')?.body).toMatchObject({
    urn: '114375',
    what: 'Too few children blend.',
    success: 'Nine in ten.',
  });
  const suggested = await screen.findByRole('group', { name: /From what you wrote/ });
  expect(within(suggested).getByRole('checkbox', { name: 'Phonics' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await title('How much, when and at what price?');
  const put = fake.calls.find(({ route }) => route.startsWith('PUT'));
  expect(put?.headers.get('If-Match')).toBe('"1"');
  expect(put?.body).toMatchObject({ themes: ['phonics'], phase: 'primary' });
});

test('what the API finds missing at the end leads back to its question', async () => {
  const refusal = problem(422, { errors: [{ location: 'body.what', message: 'This names your school.' }] });
  const { user } = await open('/needs/need_1/edit?step=check', {
    answers: {
      'GET /api/v1/needs/need_1': stored({ state: 'draft', ...draftMay }),
      'POST /api/v1/needs/need_1/post': refusal,
    },
  });
  await title('Check what you have said');
  await user.click(screen.getByRole('button', { name: 'Post need' }));
  expect(await screen.findByRole('link', { name: 'This names your school.' })).toBeVisible();
  const change = screen.getByRole('link', { name: 'Change: what is the matter' });
  expect(change).toHaveAttribute('href', expect.stringContaining('step=what'));
});

test('a need that changed meanwhile: what changed is shown, what was typed is kept on top of it', async () => {
  let version = 1;
  const sent: Call[] = [];
  const { user } = await open('/needs/need_1/edit', {
    answers: {
      'GET /api/v1/needs/need_1': () => stored(version === 1 ? {} : { halfDays: 8 }, version),
      'PUT /api/v1/needs/need_1': (call: Call) => {
        sent.push(call);
        if (call.headers.get('If-Match') !== `"${version}"`) return problem(412, { code: 'stale' });
        return stored({ halfDays: 8 }, 3);
      },
    },
  });
  await user.type(await screen.findByLabelText(/What would show/), ' By June.');
  version = 2;
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  expect(await screen.findByText(/How much: was “3 days”, is now “4 days”/)).toBeVisible();
  expect(screen.queryByText('There is something to mend')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Keep what I typed' }));
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await title('What is it about, and for whom?');
  expect(sent.at(-1)?.body).toMatchObject({ halfDays: 8, success: 'Nine in ten pass the check. By June.' });
});

test('the last look says after how many days a need is shown further', async () => {
  const draft = { ...need, ...draftMay, state: 'draft' };
  const { unmount } = await open('/needs/need_1/edit?step=check', {
    answers: { 'GET /api/v1/needs/need_1': json({ ...draft, replyDays: 9 }, 200, { ETag: '"2"' }) },
  });
  expect(await screen.findByText('After 9 days without an agreement')).toBeVisible();
  unmount();
  await open('/needs/need_1/edit?step=check', {
    answers: { 'GET /api/v1/needs/need_1': json({ ...draft, replyDays: undefined }, 200, { ETag: '"2"' }) },
  });
  expect(await screen.findByText('As your partnership does')).toBeVisible();
});

test('a draft goes on at its first open step, and there again where it was typed and not saved', async () => {
  const { halfDays, ...draft } = { ...need, ...draftMay, state: 'draft' };
  expect(halfDays).toBe(6);
  const { user, router } = await open('/needs/need_1/edit', {
    answers: { 'GET /api/v1/needs/need_1': json(draft, 200, { ETag: '"2"' }) },
  });
  await title('How much, when and at what price?');
  await user.type(screen.getByLabelText('Days of support'), '3');
  await act(() => router.navigate('/needs/need_1'));
  await user.click(await screen.findByRole('link', { name: 'Go on with posting' }));
  await title('How much, when and at what price?');
  expect(screen.getByLabelText('Days of support')).toHaveValue('3');
});

test('what was typed after the first step of posting is there when the draft goes on', async () => {
  const draft = { ...need, ...draftMay, state: 'draft', themes: [] };
  const { user, router } = await open('/needs/new', {
    answers: {
      'GET /api/v1/needs': json({ items: [] }),
      'GET /api/v1/needs/need_1': json(draft, 200, { ETag: '"1"' }),
      'POST /api/v1/needs': json(draft, 201, { ETag: '"1"' }),
    },
  });
  await user.type(await screen.findByLabelText('Say it as you would to a colleague'), 'Too few children blend.');
  await user.type(screen.getByLabelText(/What would show/), 'Nine in ten.');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  await title('What is it about, and for whom?');
  await user.type(screen.getByLabelText(/Year groups/), 'Year 1');
  await act(() => router.navigate('/needs'));
  await act(() => router.navigate('/needs/need_1/edit'));
  await title('What is it about, and for whom?');
  expect(screen.getByLabelText(/Year groups/)).toHaveValue('Year 1');
});

test('a need that is agreed cannot be changed', async () => {
  await open('/needs/need_1/edit', {
    answers: { 'GET /api/v1/needs/need_1': stored({ state: 'agreed', ...fixedMay }) },
  });
  expect(await screen.findByText('This need cannot be changed here')).toBeVisible();
});

test('outsiders see neither the school, nor the price, nor what they cannot do', async () => {
  const { school: hidden, budget, funding, partnershipId, mostReach, ...rest } = need;
  expect([hidden, budget, funding, partnershipId, mostReach]).not.toContain(undefined);
  const { fake } = await open(
    '/needs/need_1',
    { answers: { 'GET /api/v1/needs/need_1': json({ ...rest, ...readerMay, inside: false, mayChange: false }) } },
    leader,
  );
  await title('Phonics');
  expect(screen.getByText(/A primary school, 101 to 250 pupils, South East/)).toBeVisible();
  expect(screen.queryByText('Most it may cost')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Withdraw need' })).not.toBeInTheDocument();
  expect(fake.routes()).not.toContain('GET /api/v1/needs/need_1/matches');
});

test('withdrawing is done at once and can be undone', async () => {
  let now: Partial<Need> = {};
  let version = 4;
  const become = (change: Partial<Need>) => (call: Call) => {
    if (call.headers.get('If-Match') !== `"${version}"`) return problem(412);
    now = change;
    version += 1;
    return stored(now, version);
  };
  const { user } = await open('/needs/need_1', {
    answers: {
      'GET /api/v1/needs/need_1': () => stored(now, version),
      'POST /api/v1/needs/need_1/withdraw': become({ state: 'withdrawn', ...endedMay }),
      'POST /api/v1/needs/need_1/reopen': become({ state: 'open' }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Withdraw need' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('Undone')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Withdraw need' })).toBeVisible();
});

test('a step forgets what was mended, also by another answer, and keeps what was not', async () => {
  const { user } = await open('/needs/need_1/edit?step=terms', {
    answers: {
      'GET /api/v1/needs/need_1': stored({ state: 'draft', ...draftMay, inPerson: false, remote: false, byOn: '' }),
    },
  });
  await title('How much, when and at what price?');
  await user.click(screen.getByRole('button', { name: 'Save and go on' }));
  const summary = () => screen.queryByRole('group', { name: 'There is something to mend' });
  expect(summary()).toHaveTextContent('Choose support in person');
  await user.click(screen.getByRole('checkbox', { name: /Remote/ }));
  expect(summary()).not.toHaveTextContent('Choose support in person');
  expect(summary()).toHaveTextContent('Say by when you need it');
  await user.type(screen.getByLabelText(/Last day/), '2099-03-27');
  expect(summary()).not.toBeInTheDocument();
  expect(screen.queryByText('Say by when you need it')).not.toBeInTheDocument();
});
