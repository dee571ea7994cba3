import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agreement, Role } from '../../api/types';
import { json } from '../../test/fetch';
import { openAt } from '../../test/open';
import { inRole } from '../../test/render';
import { agreed, visit } from '../enquiries/enquiries.fixture';

const route = 'GET /api/v1/agreements';
const { agreement } = agreed([visit()]);
const sums = {
  halfDays: 6,
  pays: { pence: 105_000, currency: 'GBP' },
  receives: { pence: 63_000, currency: 'GBP' },
};

test.each<[Role, string | null, boolean]>([
  ['head', 'school', true],
  ['senior', 'school', false],
  ['finance', 'school', true],
  ['broker', 'partnership', false],
  ['leader', null, false],
  ['operator', null, false],
])('a %s reads the agreements of their %s', async (role, asked, both) => {
  const { sent } = await openAt('/agreements', { [route]: json({ items: [agreement] }) }, inRole(role));
  if (asked === null) {
    expect(await screen.findByText('No list of agreements in this role')).toBeVisible();
    expect(sent(route)).toEqual([]);
    return;
  }
  expect(await screen.findByRole('row', { name: /A-4001/ })).toBeVisible();
  expect(sent(route)[0]?.url.searchParams.has(asked)).toBe(true);
  expect(screen.queryByRole('link', { name: 'Support by our leaders' }) !== null).toBe(both);
});

test('a list too long to be summed has no row of sums; a shorter one has it over all its pages', async () => {
  const page = (next: boolean) => json({ items: [agreement], ...(next && { next: 'page-2' }) });
  const view = await openAt('/agreements', { [route]: page(true) });
  expect(await screen.findByText('1 shown, there are more')).toBeVisible();
  expect(screen.queryByRole('row', { name: /^In all/ })).toBeNull();
  view.unmount();

  const second = { ...agreement, id: 'a2', ref: 'A-4002' } as Agreement;
  const { user } = await openAt('/agreements', {
    [route]: ({ url }) =>
      json(url.searchParams.has('cursor') ? { items: [second] } : { items: [agreement], next: 'page-2', sums }),
  });
  const all = await screen.findByRole('row', { name: /^In all/ });
  expect(all).toHaveTextContent('In all, also of those not shown yet');
  expect(all).toHaveTextContent('£1,050.00');
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('row', { name: /A-4002/ })).toBeVisible();
  expect(screen.getByRole('row', { name: /^In all 3 days/ })).toHaveTextContent('£1,050.00');
});

test.each<[string, Partial<Agreement>, string]>([
  ['its number', { purchaseOrder: 'PO-17' }, 'PO-17'],
  ['that it is still to come', { purchaseOrder: '' }, 'None yet'],
  ['that none came', { purchaseOrder: '', state: 'completed' }, 'None'],
  ['that none is needed', { purchaseOrder: '', total: { pence: 0, currency: 'GBP' } }, 'Not needed'],
])('of the order an agreement says %s', async (_, more, text) => {
  await openAt('/agreements', { [route]: json({ items: [{ ...agreement, ...more }] }) });
  await screen.findByRole('row', { name: /A-4001/ });
  expect(screen.getByText(text)).toBeVisible();
});

test('in a state in which there is none, the page says where the others are', async () => {
  const { sent } = await openAt('/agreements?state=cancelled', { [route]: json({ items: [] }) });
  expect(await screen.findByText('None in this state')).toBeVisible();
  expect(sent(route)[0]?.url.searchParams.get('state')).toBe('cancelled');
});
