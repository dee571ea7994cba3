import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt, type Answers } from '../../test/open';
import { inRole } from '../../test/render';

const leader = {
  leaderId: 'l1',
  name: 'Lena Cedar',
  homeUrn: '100002',
  homeName: 'Cedar School',
  listed: true,
  shown: 4,
  asked: 2,
  booked: 5,
  opened: 20,
  free: 7,
};
const school = {
  urn: '100003',
  name: 'Elm School',
  phase: 'primary',
  leaders: 1,
  why: 'Too far from the school: 3 leaders',
  costs: [
    { rule: 'distance', reason: 'Too far from the school', leaders: 3 },
    { rule: 'mode', reason: 'Only remotely', leaders: 1 },
  ],
};

const see = (answers: Answers) =>
  openAt(
    '/partnerships/p1/standing',
    {
      'GET /api/v1/partnerships/p1': json({ id: 'p1', name: 'City Alliance' }, 200, { ETag: '"1"' }),
      'GET /api/v1/partnerships/p1/unreached': json({ items: [school], looked: 12 }),
      'GET /api/v1/partnerships/p1/loads': json({ items: [leader] }),
      ...answers,
    },
    inRole('broker'),
  );

test('brokers see which schools few can help and why, and how busy leaders are', async () => {
  await see({});
  const elm = await screen.findByRole('row', { name: /Elm School/ });
  for (const text of ['1', 'Too far from the school: 3 leaders', 'Only remotely: 1']) expect(elm).toHaveTextContent(text);
  expect(screen.getByText('All 12 member schools were looked at.')).toBeVisible();
  const lena = await screen.findByRole('row', { name: /Lena Cedar/ });
  for (const text of ['Cedar School', 'Listed', '2½ days', '3½ of 10 days']) expect(lena).toHaveTextContent(text);
  expect(screen.getByRole('button', { name: 'Download the schools as CSV' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Download the leaders as CSV' })).toBeVisible();
});

test('where every school is reached so far, more can be looked at', async () => {
  await see({ 'GET /api/v1/partnerships/p1/unreached': json({ items: [], looked: 50, next: '50' }) });
  expect(await screen.findByRole('heading', { name: 'Every school is reached' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Look at more schools' })).toBeVisible();
});
