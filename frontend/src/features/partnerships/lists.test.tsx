import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Role } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';

const list = 'GET /api/v1/partnerships';
const alliance = {
  id: 'p1',
  name: 'Wealden Alliance',
  kind: 'alliance',
  brokerage: { mode: 'added', share: 1500 },
  paymentDays: 28,
};
const trust = { ...alliance, id: 'p2', name: 'Downs Trust', kind: 'trust', parentId: 'p1', brokerage: { mode: 'none' } };

test('partnerships stand with their terms, and with that to which they belong', async () => {
  await openAt('/partnerships', { [list]: json({ items: [alliance, trust] }) }, inRole('broker'));
  expect(await screen.findByRole('link', { name: 'Downs Trust' })).toHaveAttribute('href', '/partnerships/p2');
  const [first, second] = screen.getAllByRole('row').slice(1);
  for (const text of ['Wealden Alliance', '15 %, added to the price', '28 days after the invoice'])
    expect(first).toHaveTextContent(text);
  for (const text of ['Trust', 'Wealden Alliance', 'None']) expect(second).toHaveTextContent(text);
});

test.each<[Role, boolean]>([
  ['operator', true],
  ['broker', false],
])('with no partnership yet, a %s may found one: %s', async (role, may) => {
  await openAt('/partnerships', { [list]: json({ items: [] }) }, inRole(role));
  expect(await screen.findByRole('heading', { name: 'No partnerships yet' })).toBeVisible();
  expect(screen.queryAllByRole('link', { name: 'Found a partnership' }).length > 0).toBe(may);
  expect(screen.queryByRole('link', { name: 'Schools that are asked to join' }) !== null).toBe(may);
});

test('partnerships that cannot be read say why', async () => {
  await openAt('/partnerships', { [list]: problem(429, { detail: 'Not so often.' }) }, inRole('operator'));
  expect(await screen.findByText('The partnerships could not be read')).toBeVisible();
  expect(screen.getByText('Not so often.')).toBeVisible();
});
