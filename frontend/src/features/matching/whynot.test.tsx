import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { need } from '../needs/needs.fixture';
import { elin, found, open, priya, remotely } from './matching.fixture';

test('those who do not fit are one click away, with the rule and what would let them in', async () => {
  const { user } = await open();
  await user.click(await screen.findByText('Why not the other one?'));
  expect(screen.getByText('£1,080.00 is more than your £1,050.00.')).toBeVisible();
  expect(screen.getByText('Fits with £30.00 more.')).toBeVisible();
  expect(screen.getByText('More than you set')).toBeVisible();
});

const saved = { 'PUT /api/v1/needs/need_1': json(need, 200, { ETag: '"2"' }) };

test('one press relaxes the need, keeps the rest of it, and can be undone', async () => {
  const { user, fake } = await open(saved);
  await user.click(await screen.findByText('Why not the other one?'));
  expect(screen.getByText('3 leaders more')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Accept remote support' }));
  expect(await screen.findByText('Remote support is accepted now')).toBeVisible();
  const puts = () => fake.calls.filter(({ route }) => route === 'PUT /api/v1/needs/need_1');
  expect(puts()[0]?.body).toMatchObject({ remote: true, what: need.what, budget: need.budget });
  expect(screen.getByRole('heading', { level: 2, name: 'Who fits' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(puts()[1]?.body).toMatchObject({ remote: false }));
});

test('what is about money is confirmed first', async () => {
  const { user, fake } = await open(saved);
  await user.click(await screen.findByText('Why not the other one?'));
  await user.click(screen.getByRole('button', { name: 'Raise the budget to £1,080.00, for Zoe Fairbrother' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('The budget becomes £1,080.00 instead of £1,050.00.');
  expect(fake.routes()).not.toContain('PUT /api/v1/needs/need_1');
  await user.click(within(dialog).getByRole('button', { name: 'Raise the budget to £1,080.00' }));
  expect(await screen.findByText('The budget is £1,080.00 now')).toBeVisible();
});

test('showing it further is confirmed, and is no change of the answers', async () => {
  const wider = { ...remotely, way: 'wider', does: 'Show it to the region', asks: 'Every school sees it.', shownTo: 'region' };
  const { user, fake } = await open({
    'POST /api/v1/needs/need_1/widen': json(need, 200, { ETag: '"2"' }),
    'GET /api/v1/needs/need_1/matches': json({
      ...found,
      relaxing: [{ change: { ...wider, set: undefined }, rule: 'reach', leaders: 2 }],
    }),
  });
  await user.click(await screen.findByText('Why not the other one?'));
  await user.click(screen.getByRole('button', { name: 'Show it to the region' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Show it to the region' }));
  await waitFor(() => expect(fake.routes()).toContain('POST /api/v1/needs/need_1/widen'));
  expect(fake.routes()).not.toContain('PUT /api/v1/needs/need_1');
});

test('those who only come nearest stand apart, and like passages stand on the card', async () => {
  await open({
    'GET /api/v1/needs/need_1/matches': json({
      ...found,
      items: [{ ...priya, quotes: [{ yours: 'They guess.', theirs: 'No guessing.' }] }, { ...elin, close: false }],
    }),
  });
  const apart = await screen.findByRole('heading', { level: 3, name: 'No close match' });
  expect(apart.compareDocumentPosition(screen.getByText('Elin Morgan'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(apart.compareDocumentPosition(screen.getByText('Priya Raman'))).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  expect(screen.getByText('“No guessing.”')).toBeVisible();
});
