import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { never, openAt } from '../../test/open';

const list = 'GET /api/v1/outbox';
const letter = {
  id: 'l1',
  to: 'ruth@ashdown.example',
  subject: 'Confirm your address',
  text: 'Open http://localhost:3000/confirm-email?token=t1. Help: https://elsewhere.example/help',
  at: '2026-02-03T10:00:00Z',
};

test('while the letters are read, the page says that it loads', async () => {
  await openAt('/outbox', { [list]: never });
  expect(await screen.findByText('Loading the letters…', {}, { timeout: 3000 })).toBeVisible();
});

test('before the first letter, the page says when there will be one', async () => {
  await openAt('/outbox', { [list]: json({ items: [] }) });
  expect(await screen.findByRole('heading', { name: 'No letters yet' })).toBeVisible();
});

test('where letters are sent, there is no such page', async () => {
  await openAt('/outbox', { [list]: problem(404) });
  expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })).toBeVisible();
});

test('letters that cannot be read say why', async () => {
  await openAt('/outbox', { [list]: problem(429, { detail: 'Not so often.' }) });
  expect(await screen.findByText('The letters could not be read')).toBeVisible();
  expect(screen.getByText('Not so often.')).toBeVisible();
});

test('a letter shows to whom and when, and its addresses lead there', async () => {
  const here = { ...letter, text: letter.text.replace('http://localhost:3000', window.location.origin) };
  await openAt('/outbox', { [list]: json({ items: [here] }) });
  expect(await screen.findByRole('heading', { name: 'Confirm your address' })).toBeVisible();
  const main = within(screen.getByRole('main'));
  expect(main.getByText(/^To ruth@ashdown\.example/)).toHaveTextContent('Tue 3 Feb 2026, 10:00');
  const hrefs = main.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(['/confirm-email?token=t1', 'https://elsewhere.example/help']);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('older letters come when they are asked for', async () => {
  const { user } = await openAt('/outbox', {
    [list]: ({ url }) =>
      url.searchParams.get('cursor') === 'older'
        ? json({ items: [{ ...letter, id: 'l0', subject: 'Welcome' }] })
        : json({ items: [letter], next: 'older' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Confirm your address' })).toBeVisible();
});
