import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt as open } from '../../test/open';
import { inRole } from '../../test/render';
import { pathOf } from './words';

const entry = {
  id: 'evt_1',
  at: '2026-02-03T10:00:00Z',
  what: 'needs.posted',
  thing: 'need',
  subject: 'need_1',
  text: 'The need was posted.',
  ref: 'N-2041',
  page: 'need',
  pageId: 'need_1',
  who: 'Hanna Head',
};

const list = 'GET /api/v1/audit-entries';

test('a head reads who did what at their school, and goes to the thing', async () => {
  const { fake } = await open('/record', {
    [list]: json({ items: [entry, { ...entry, id: 'evt_2', who: 'The service', ref: undefined, page: undefined }] }),
  });
  const row = await screen.findByRole('row', { name: /Hanna Head/ });
  expect(row).toHaveTextContent('The need was posted.');
  expect(within(row).getByRole('link', { name: 'N-2041' })).toHaveAttribute('href', '/needs/need_1');
  expect(within(screen.getByRole('row', { name: /The service/ })).queryByRole('link')).toBeNull();
  expect(screen.queryByRole('link', { name: 'Accounts' })).toBeNull();
  expect(fake.calls.find(({ route }) => route === list)?.url.search).toContain('school=114375');
});

test('the record is narrowed to a kind, a person and some days', async () => {
  const { user, fake } = await open('/record?thing=need', { [list]: json({ items: [entry] }) });
  await user.type(await screen.findByLabelText('E-mail address of the person'), 'hanna@example.org');
  await user.type(screen.getByLabelText('From'), '2026-02-01');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByDisplayValue('hanna@example.org');
  const last = fake.calls.filter(({ route }) => route === list).at(-1);
  for (const part of ['thing=need', 'person=hanna%40example.org', 'from=2026-02-01'])
    expect(last?.url.search).toContain(part);
});

test('a number that the sentence names is the link, and stands there once', async () => {
  await open('/record', { [list]: json({ items: [{ ...entry, text: 'The agreement N-2041 is completed.' }] }) });
  const row = await screen.findByRole('row', { name: /Hanna Head/ });
  expect(row).toHaveTextContent(/The agreement N-2041 is completed\.\s*All about/);
  expect(within(row).getByRole('link', { name: 'N-2041' })).toBeVisible();
});

test('days the wrong way round are told at the field and on top, and the focus goes there', async () => {
  const said = 'Choose a day that is not before the first.';
  await open('/record?from=2026-02-03&to=2026-02-01', {
    [list]: problem(422, {
      title: 'Unprocessable',
      detail: 'Some of what was sent needs to be put right.',
      errors: [{ location: 'query.to', message: said }],
      requestId: 'req_1',
    }),
  });
  await waitFor(() => expect(screen.getByLabelText('To')).toHaveFocus());
  expect(screen.getByLabelText('To')).toHaveAccessibleDescription(said);
  expect(screen.getByLabelText('From')).not.toHaveAccessibleDescription();
  expect(screen.getAllByText(said)).toHaveLength(2);
  for (const gone of ['Some of what was sent needs to be put right.', /req_1/, 'Try again'])
    expect(screen.queryByText(gone)).toBeNull();
});

test('the record of one thing is a press away, stays when days are chosen, and leads back', async () => {
  const { user, fake } = await open('/record', { [list]: json({ items: [entry] }) });
  await user.click(await screen.findByRole('link', { name: 'All about N-2041' }));
  expect(await screen.findByText(/Only what happened to N-2041/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'All about N-2041' })).toBeNull();
  await user.type(screen.getByLabelText('From'), '2026-02-01');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByDisplayValue('2026-02-01');
  const last = fake.calls.filter(({ route }) => route === list).at(-1);
  for (const part of ['subject=need_1', 'from=2026-02-01']) expect(last?.url.search).toContain(part);
  await user.click(screen.getByRole('link', { name: 'Show the whole record' }));
  expect(await screen.findByRole('link', { name: 'All about N-2041' })).toBeVisible();
});

test('an operator reads of everywhere, with places and from where', async () => {
  const seen = { ...entry, places: ['Ashdown Primary School'], device: 'Firefox on Windows', address: '203.0.113.7' };
  const { fake } = await open('/record', { [list]: json({ items: [seen] }) }, inRole('operator'));
  const row = await screen.findByRole('row', { name: /Hanna Head/ });
  for (const text of ['Ashdown Primary School', 'Firefox on Windows', '203.0.113.7'])
    expect(row).toHaveTextContent(text);
  expect(screen.getByRole('link', { name: 'Accounts' })).toBeVisible();
  expect(fake.calls.find(({ route }) => route === list)?.url.search).not.toContain('school=');
});

test('there is no record for others', async () => {
  const { fake } = await open('/record', {}, inRole('senior'));
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
  expect(fake.calls.some(({ route }) => route === list)).toBe(false);
});

test.each([
  ['need', '/needs/x'],
  ['self-bill', '/self-bills/x'],
  ['cake', undefined],
])('the page of a %s is at %s', (page, path) => {
  expect(pathOf({ page, pageId: 'x' })).toBe(path);
});
