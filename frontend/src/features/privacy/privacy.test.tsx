import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { openAt as open } from '../../test/open';
import { inRole } from '../../test/render';

const operator = inRole('operator');

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const request = { state: 'asked', askedAt: '2026-02-01T09:00:00Z', dueOn: '2026-03-01' };
const waiting = {
  id: 'erasure_1',
  version: 3,
  name: 'Lena Cedar',
  email: 'lena@cedar.example',
  ...request,
  obstacles: [],
};

test('one asks twice to be erased, reads what stays, and takes it back', async () => {
  const { user, sent } = await open('/account', {
    'GET /api/v1/me/erasure': json({
      obstacles: ['You are the leader in A-4001. It must be finished or cancelled first.'],
    }),
    'PUT /api/v1/me/erasure': json({ request, obstacles: [] }),
    'DELETE /api/v1/me/erasure': new Response(null, { status: 204 }),
  });
  expect(await screen.findByText(/You are the leader in A-4001/)).toBeVisible();
  await user.click(await press('Ask to be erased'));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/agreements, visits, invoices and payments/)).toBeVisible();
  expect(sent('PUT /api/v1/me/erasure')).toHaveLength(0);
  await user.click(await press('Yes, erase me'));
  expect(await screen.findByText(/We answer until/)).toHaveTextContent('Sun 1 Mar 2026');
  const keep = screen.getAllByRole('button', { name: 'Keep my account' });
  await user.click(keep[keep.length - 1] as HTMLElement);
  await screen.findByText('Your account stays');
});

test('who was refused reads why', async () => {
  await open('/account', {
    'GET /api/v1/me/erasure': json({
      request: { ...request, state: 'refused', reason: 'The visits come first.' },
      obstacles: [],
    }),
  });
  expect(await screen.findByText(/The visits come first\./)).toBeVisible();
});

test('an operator carries it out, or says why not', async () => {
  const { user, sent } = await open(
    '/erasures',
    {
      'GET /api/v1/erasures': json({ items: [waiting] }),
      'POST /api/v1/erasures/erasure_1/carry-out': problem(409, {
        code: 'erasure_obstructed',
        detail: 'They are the leader in A-4001.',
      }),
      'POST /api/v1/erasures/erasure_1/refuse': json({ ...request, state: 'refused', reason: 'Not yet.' }),
    },
    operator,
  );
  await user.click(await press('Erase Lena Cedar'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Erase' }));
  await screen.findByText('They are the leader in A-4001.');
  expect(sent('POST /api/v1/erasures/erasure_1/carry-out')[0]?.headers.get('If-Match')).toBe('"3"');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Go back' }));
  await user.click(await press('Say why not to Lena Cedar'));
  await user.click(await press('Send the reason'));
  await user.type(screen.getByLabelText(/The reason/), 'Not yet.');
  await user.click(await press('Send the reason'));
  await screen.findByText('Lena Cedar is told why not');
  expect(sent('POST /api/v1/erasures/erasure_1/refuse')[0]?.body).toEqual({ reason: 'Not yet.' });
});

test('where an agreement is open, only a reason can be given; nobody else sees the page', async () => {
  await open(
    '/erasures',
    { 'GET /api/v1/erasures': json({ items: [{ ...waiting, obstacles: ['They are the leader in A-4001.'] }] }) },
    operator,
  );
  await press('Say why not to Lena Cedar');
  expect(screen.queryByRole('button', { name: 'Erase Lena Cedar' })).toBeNull();
});

test('a head finds no such page', async () => {
  await open('/erasures', { 'GET /api/v1/erasures': problem(403) });
  await screen.findByRole('heading', { level: 1, name: 'There is nothing here' });
});
