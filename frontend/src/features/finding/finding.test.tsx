import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { type Answers, never, openAt } from '../../test/open';
import { inRole } from '../../test/render';
import { themes } from '../needs/needs.fixture';
import { answer, found } from './finding.fixture';
import { unplacedText } from './words';

const [priya, elin] = [found('Priya Raman', '1'), found('Elin Morgan', '2', { others: 2, quotes: [] })];
const both = answer([priya, elin]);

async function open(at: string, answers: Answers = {}, account = inRole('head')) {
  const base = { 'GET /api/v1/themes': json({ items: themes }), 'GET /api/v1/support': json(both) };
  const view = await openAt(at, { ...base, ...answers }, account);
  await screen.findByRole('heading', { level: 1, name: 'Find support' });
  const asked = () => view.sent('GET /api/v1/support').map(({ url }) => url.searchParams);
  return { ...view, asked };
}

const card = async (name: string) => {
  const heading = await screen.findByRole('heading', { level: 2, name });
  const item = heading.closest('li');
  if (!item) throw new Error(name);
  return within(item);
};

test('a card has who, where from, when, at what price and why, and the search goes on to profile and need', async () => {
  await open('/support?q=phonics&phase=primary');
  const one = await card('Priya Raman');
  for (const text of [
    'Elm School, Lewes, 8 miles away',
    'Specialist leader of education, verified',
    '9½ days of support signed off, in 4 schools',
    '£350.00',
    'Mon 9 Feb 2026',
    'In person up to 20 miles',
    'Says “phonics”, as you do.',
    '“our phonics is weak”',
    '“phonics from the first day”',
  ])
    expect(one.getByText(text)).toBeVisible();
  const search = new URLSearchParams({ search: 'q=phonics&phase=primary' });
  expect(one.getByRole('link', { name: 'Priya Raman' })).toHaveAttribute('href', `/leaders/leader_1?${search}`);
  const ask = '/needs/ask?q=phonics&phase=primary&ask=leader_1';
  expect(one.getByRole('link', { name: 'Ask Priya Raman' })).toHaveAttribute('href', ask);
  expect((await card('Elin Morgan')).getByText('2 more services of Elin Morgan fit')).toBeVisible();
});

test('who does not say what a school needs asks nobody, and no school asks its own leaders', async () => {
  await open('/support', {}, inRole('broker'));
  expect((await card('Priya Raman')).queryByRole('link', { name: /^Ask/ })).toBeNull();
});

test('no school asks its own leaders', async () => {
  const own = found('Ann Own', '3', { leader: { ...priya.leader, id: 'leader_3', name: 'Ann Own', urn: '114375' } });
  await open('/support', { 'GET /api/v1/support': json(answer([own])) });
  expect((await card('Ann Own')).queryByRole('link', { name: /^Ask/ })).toBeNull();
});

test('choices go to the address and to the API, and are taken out by a press', async () => {
  const { user, asked, router } = await open('/support?q=phonics');
  await user.click(await screen.findByRole('checkbox', { name: 'Primary (2)' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Distance from your school' }), 'Within 10 miles');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Price' }), 'Up to £350 a day');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Where' }), 'In person (2)');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Nearest first');
  await waitFor(() =>
    expect(Object.fromEntries(asked().at(-1) ?? [])).toEqual({
      q: 'phonics',
      phase: 'primary',
      mode: 'in_person',
      withinKm: '16',
      maxDayRate: '35000',
      urn: '114375',
      sort: 'nearest',
      meaning: 'true',
      limit: '10',
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Take out: Within 10 miles' }));
  expect(router.state.location.search).toBe(
    '?q=phonics&maxDayRate=35000&mode=in_person&phase=primary&sort=nearest',
  );
  await user.click(screen.getByRole('link', { name: 'Take out all choices' }));
  expect(router.state.location.search).toBe('?q=phonics&sort=nearest');
});

test('of many choices a few are shown, and all when one asks', async () => {
  const { user } = await open('/support');
  const kinds = within(await screen.findByRole('group', { name: 'Kind of support' }));
  expect(kinds.getAllByRole('checkbox')).toHaveLength(6);
  await user.click(kinds.getByRole('button', { name: 'Show all 7' }));
  expect(kinds.getAllByRole('checkbox')).toHaveLength(7);
});

test('while somebody types, an answer by words comes first and gives way to the one by meaning', async () => {
  let byMeaning: (answer: Response) => void = () => undefined;
  const { user } = await open('/support', {
    'GET /api/v1/support': ({ url: { searchParams: asked } }) => {
      if (asked.get('q') === null) return json(answer([]));
      if (asked.get('meaning') === 'false') return json(answer([elin], { meaning: false }));
      return new Promise<Response>((done) => (byMeaning = done));
    },
  });
  await user.type(screen.getByRole('searchbox', { name: 'What do you look for?' }), 'reading');
  await card('Elin Morgan');
  expect(screen.queryByText('By words for now')).toBeNull();
  byMeaning(json(answer([priya])));
  await card('Priya Raman');
  expect(screen.queryByRole('heading', { name: 'Elin Morgan' })).toBeNull();
});

test('what was read otherwise is said, and that search is down or goes by words', async () => {
  const corrected = [{ typed: 'fonics', read: 'phonics' }];
  await open('/support?q=fonics', { 'GET /api/v1/support': json(answer([priya], { corrected, meaning: false })) });
  expect(await screen.findByText('Shown for “phonics” (you typed “fonics”).')).toBeVisible();
  expect(screen.getByText('By words for now')).toBeVisible();
});

test('that search is down is said', async () => {
  const down = answer([priya], { degraded: true });
  await open('/support?q=phonics', { 'GET /api/v1/support': json(down) });
  expect(await screen.findByText('Search is down just now')).toBeVisible();
  expect(screen.queryByText('By words for now')).toBeNull();
});

test('what is less close stands apart, and is not counted', async () => {
  const far = found('Rhys Vaughan', '3', { close: false });
  await open('/support?q=blending', { 'GET /api/v1/support': json(answer([priya, far])) });
  const apart = within(await screen.findByRole('region', { name: 'Less close' }));
  expect(apart.getByRole('heading', { name: 'Rhys Vaughan' })).toBeVisible();
  expect(apart.queryByRole('heading', { name: 'Priya Raman' })).toBeNull();
  expect(screen.getByText('One service found.')).toBeVisible();
});

test('where nothing is close, what comes nearest is shown under these words', async () => {
  const far = found('Rhys Vaughan', '3', { close: false });
  await open('/support?q=trombone', { 'GET /api/v1/support': json(answer([far])) });
  const apart = within(await screen.findByRole('region', { name: 'No close match' }));
  expect(apart.getByRole('heading', { name: 'Rhys Vaughan' })).toBeVisible();
  expect(screen.getByText('No service found.')).toBeVisible();
});

test('where nothing fits, one is led on', async () => {
  const { router, user } = await open('/support?q=harp&phase=nursery', {
    'GET /api/v1/support': ({ url }) => json(url.searchParams.has('phase') ? answer([]) : both),
  });
  expect(await screen.findByRole('heading', { name: 'Nothing fits this search' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Search again without the choices' }));
  expect(router.state.location.search).toBe('?q=harp');
  await card('Priya Raman');
});

test('a link with a theme that the list lost leads on', async () => {
  const lost = 'The list of themes has no “handwriting” any more. Please choose another.';
  const { router, user } = await open('/support?q=harp&theme=handwriting', {
    'GET /api/v1/support': ({ url }) =>
      url.searchParams.has('theme') ? problem(422, { title: 'Please check what you sent', detail: lost }) : json(both),
  });
  expect(await screen.findByText(lost)).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'Search again without the choices' }));
  expect(router.state.location.search).toBe('?q=harp');
  await card('Priya Raman');
});

test('a distance says how many it left out for want of a place', async () => {
  await open('/support?withinKm=16', { 'GET /api/v1/support': json({ ...both, total: 2, unplaced: 3 }) });
  const said = '2 services found. 3 services are left out of this distance: nobody knows where their schools are.';
  expect(await screen.findByText(said)).toBeVisible();
  expect(unplacedText(1)).toBe('One service is left out of this distance: nobody knows where its school is.');
});

test('who acts for no school has no distances, and a link that asks for them says so', async () => {
  const { asked } = await open('/support?withinKm=8&sort=nearest', {}, inRole('broker'));
  await card('Priya Raman');
  expect(screen.getByText('Distance is left out')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: 'Distance from your school' })).toBeNull();
  const [query] = asked();
  expect(['withinKm', 'urn'].map((name) => query?.has(name))).toEqual([false, false]);
  expect(query?.get('sort')).toBe('best');
});

test('the map is opened by a press, and leads to the card', async () => {
  const { user } = await open('/support', { 'GET /api/v1/support': json(answer([priya])) });
  await user.click(await screen.findByRole('button', { name: 'Show on a map' }));
  await user.click(await screen.findByRole('button', { name: /^Priya Raman, Phonics by Priya Raman, Elm School/ }));
  expect(screen.getByRole('heading', { name: 'Priya Raman' })).toHaveFocus();
});

test('a search that the API refuses says why, and the box stays', async () => {
  const refused = problem(422, { title: 'Please check what you sent', detail: 'Choose fewer themes.' });
  await open('/support?q=phonics', { 'GET /api/v1/support': refused });
  expect(await screen.findByText(/Choose fewer themes/)).toBeVisible();
  expect(screen.getByRole('searchbox')).toHaveValue('phonics');
});

test('who is not let in yet is told so, and nothing is asked', async () => {
  const waiting = inRole('head');
  const account = { ...waiting, memberships: waiting.memberships.map((one) => ({ ...one, state: 'pending' as const })) };
  const { asked } = await open('/support', { 'GET /api/v1/support': never }, account);
  expect(screen.getByText('You can look for support once you are let in')).toBeVisible();
  expect(asked()).toEqual([]);
});

test('of what only comes nearest three are shown in short, and the rest when one asks', async () => {
  const items = ['A', 'B', 'C', 'D'].map((name, at) => found(`${name} Lee`, String(at), { close: false }));
  const { user } = await open('/support?q=trombone', { 'GET /api/v1/support': json(answer(items)) });
  const apart = within(await screen.findByRole('region', { name: 'No close match' }));
  expect(apart.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  expect(apart.getAllByText('£350.00')[0]).not.toBeVisible();
  await user.click(apart.getAllByText(/^More/, { selector: 'summary' })[0] as HTMLElement);
  expect(apart.getAllByText('£350.00')[0]).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(apart.getAllByRole('heading', { level: 3 })).toHaveLength(4);
});

test('who types another language is told that Lateral reads English', async () => {
  await open('/support?q=Bonjour', {
    'GET /api/v1/support': json(answer([], { total: 0, foreign: true, meaning: false })),
  });
  expect(await screen.findByText('Lateral reads English')).toBeVisible();
  expect(screen.queryByText('By words for now')).toBeNull();
});

test('who types words that say nothing is asked what it is about', async () => {
  await open('/support?q=help', { 'GET /api/v1/support': json(answer([], { total: 0, empty: true, meaning: false })) });
  expect(await screen.findByRole('heading', { name: 'Say what it is about' })).toBeVisible();
  expect(screen.queryByText('No service found.')).toBeNull();
});
