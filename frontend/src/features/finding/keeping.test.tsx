import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SavedSearch } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { type Answers, openAt } from '../../test/open';
import { themes } from '../needs/needs.fixture';
import { answer, found } from './finding.fixture';

const [priya, elin, zoe] = [found('Priya Raman', '1'), found('Elin Morgan', '2'), found('Zoe Hart', '3')];
const done = new Response(null, { status: 204 });

function open(at: string, answers: Answers = {}) {
  const base = { 'GET /api/v1/themes': json({ items: themes }), 'GET /api/v1/support': json(answer([priya, elin, zoe])) };
  return openAt(at, { ...base, ...answers });
}

test('a service is put on the shortlist and taken off, each with the way back', async () => {
  const { user, sent } = await open('/support', {
    'PUT /api/v1/shortlist/service_1': done,
    'DELETE /api/v1/shortlist/service_1': done,
  });
  await user.click(await screen.findByRole('button', { name: 'Shortlist: “Phonics by Priya Raman” by Priya Raman' }));
  expect(await screen.findByText('“Phonics by Priya Raman” by Priya Raman is on your shortlist')).toBeVisible();
  expect(await screen.findByRole('button', { name: /^Take off shortlist: “Phonics by Priya/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent('DELETE /api/v1/shortlist/service_1')).toHaveLength(1));
  expect(await screen.findByRole('button', { name: /^Shortlist: “Phonics by Priya/ })).toBeVisible();
});

test('a shortlist that is full says so', async () => {
  const detail = 'A shortlist holds 50 services. Please take one off first.';
  const { user } = await open('/support', { 'PUT /api/v1/shortlist/service_2': problem(409, { detail }) });
  await user.click(await screen.findByRole('button', { name: /^Shortlist: “Phonics by Elin/ }));
  expect(await screen.findByText(`That was not kept. ${detail}`)).toBeVisible();
});

test('the shortlist is read for one’s school, and says when nothing is on it', async () => {
  const { sent } = await open('/support/shortlist', { 'GET /api/v1/shortlist': json({ items: [] }) });
  expect(await screen.findByText('Nothing on your shortlist')).toBeVisible();
  expect(sent('GET /api/v1/shortlist')[0]?.url.search).toBe('?urn=114375');
});

test('up to four are chosen and stand side by side, and one is left out by a press', async () => {
  const all = { '1': priya, '2': elin };
  const { user, router } = await open('/support?q=phonics', {
    'GET /api/v1/support/compare': ({ url }) =>
      json({ items: url.searchParams.getAll('ids').map((id) => all[id.slice(-1) as keyof typeof all]) }),
  });
  await user.click(await screen.findByRole('checkbox', { name: 'Compare “Phonics by Priya Raman” by Priya Raman' }));
  expect(screen.getByText('One chosen. Choose another to compare.')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: /^Compare “Phonics by Elin/ }));
  await user.click(screen.getByRole('link', { name: 'Compare 2' }));
  const table = within(await screen.findByRole('table', { name: 'Side by side' }));
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
    'What',
    'Priya Raman',
    'Elin Morgan',
  ]);
  expect(within(table.getByRole('row', { name: /^A day/ })).getAllByText('£350.00')).toHaveLength(2);
  await user.click(table.getByRole('button', { name: 'Leave out “Phonics by Priya Raman” by Priya Raman' }));
  await waitFor(() => expect(screen.getAllByRole('columnheader')).toHaveLength(2));
  const left = new URLSearchParams({ ids: 'service_2', search: 'q=phonics' });
  expect(new Set(new URLSearchParams(router.state.location.search))).toEqual(new Set(left));
});

test('a fifth cannot be chosen', async () => {
  const five = ['1', '2', '3', '4', '5'].map((id) => found(`Leader ${id}`, id));
  const chosen = five.slice(0, 4).map(({ service }) => `compare=${service.id}`);
  await open(`/support?${chosen.join('&')}`, { 'GET /api/v1/support': json(answer(five)) });
  expect(await screen.findByRole('checkbox', { name: /by Leader 5$/ })).toBeDisabled();
  expect(screen.getByText('4 chosen, the most that stand side by side')).toBeVisible();
});

test('a comparison of nothing, or of what is gone, says so', async () => {
  await open('/support/compare?ids=service_9', { 'GET /api/v1/support/compare': json({ items: [] }) });
  expect(await screen.findByText('What is not offered any more is left out.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Nothing to compare' })).toBeVisible();
});

const saved: SavedSearch = {
  id: 'search_1',
  name: 'Phonics, primary',
  query: { q: 'phonics', phase: ['primary'], withinKm: 16, urn: '114375' },
  createdAt: '2026-02-03T10:00:00Z',
};

test('a search is saved as it stands, with a name or without', async () => {
  const { user, sent } = await open('/support?q=phonics&phase=primary', { 'POST /api/v1/searches': json(saved) });
  await user.click(await screen.findByRole('button', { name: 'Save this search' }));
  await user.type(await screen.findByLabelText('What to call it (optional)'), 'Autumn');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('“Phonics, primary” is saved')).toBeVisible();
  const [call] = sent('POST /api/v1/searches');
  expect(call?.body).toMatchObject({ name: 'Autumn', query: { q: 'phonics', phase: ['primary'], urn: '114375' } });
  expect(call?.headers.get('Idempotency-Key')).not.toBeNull();
});

test('saved searches lead back to the search, and end with the way back', async () => {
  const { user, sent } = await open('/support/searches', {
    'GET /api/v1/searches': json({ items: [{ ...saved, toldOn: '2026-02-09' }] }),
    'DELETE /api/v1/searches/search_1': done,
    'POST /api/v1/searches': json(saved),
  });
  expect(await screen.findByText('Saved Tue 3 Feb 2026. Last letter Mon 9 Feb 2026.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Search again: Phonics, primary' })).toHaveAttribute(
    'href',
    '/support?q=phonics&phase=primary&withinKm=16',
  );
  await user.click(screen.getByRole('button', { name: 'End this search: Phonics, primary' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent('POST /api/v1/searches')[0]?.body).toEqual({ name: saved.name, query: saved.query }));
});
