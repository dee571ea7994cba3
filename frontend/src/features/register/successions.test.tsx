import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { offline, openAt, type Answers } from '../../test/open';
import { inRole } from '../../test/render';

const list = 'GET /api/v1/successions';
const succeed = 'POST /api/v1/successions';

const closed = {
  urn: '100001',
  name: 'Old Mill School',
  town: 'Lewes',
  status: 'closed',
  closedOn: '2026-01-31',
  successors: [
    { urn: '200001', kind: 'Successor - amalgamated' },
    { urn: '200002', kind: 'Successor' },
    { urn: '200003', kind: 'Successor' },
  ],
};

const open = (answers: Answers = {}) =>
  openAt(
    '/successions',
    {
      [list]: json({ items: [closed] }),
      'GET /api/v1/schools/200001': json({ urn: '200001', name: 'New Mill Academy', town: 'Lewes', status: 'open' }),
      'GET /api/v1/schools/200002': json({ urn: '200002', name: 'Shut Again School', status: 'closed' }),
      ...answers,
    },
    inRole('operator'),
  );

const candidate = () => screen.findByRole('button', { name: 'Confirm as successor: New Mill Academy' });

test('an operator lets an open successor follow, after reading what that means', async () => {
  let there = true;
  const { user, sent } = await open({
    [list]: () => json({ items: there ? [closed] : [] }),
    [succeed]: () => {
      there = false;
      return json({});
    },
  });
  await user.click(await candidate());
  const dialog = await screen.findByRole('dialog', { name: 'New Mill Academy follows Old Mill School' });
  expect(dialog).toHaveTextContent('New Mill Academy (URN 200001)');
  expect(sent(succeed)).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Confirm the successor' }));
  expect(await screen.findByText(/Old Mill School is followed by New Mill Academy/)).toBeVisible();
  expect(sent(succeed)[0]?.body).toEqual({ from: '100001', to: '200001' });
  expect(await screen.findByText('There is no closed school to decide on')).toBeVisible();
});

test('a successor that has closed, or is not among the schools here, is named and not offered', async () => {
  await open();
  await candidate();
  expect(await screen.findByText('Not open')).toBeVisible();
  expect(await screen.findByText(/URN 200003 \(Successor\), which is not among the schools here/)).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Confirm as successor/ })).toHaveLength(1);
});

test.each([
  ['a refusal', () => problem(409, { detail: 'Another operator confirmed it.' }), /Another operator confirmed it/],
  ['a line that is down', offline, /on the internet/],
])('%s is said in the dialog, which stays', async (_, answer, said) => {
  const { user } = await open({ [succeed]: answer });
  await user.click(await candidate());
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Confirm the successor' }));
  expect(await within(dialog).findByText(said)).toBeVisible();
  await user.keyboard('{Escape}');
  expect(await candidate()).toBeVisible();
});

test('further schools come when they are asked for', async () => {
  const { user, sent } = await open({
    [list]: ({ url }) =>
      url.searchParams.get('cursor') === 'page-2'
        ? json({ items: [{ ...closed, urn: '100002', name: 'Old Forge School', successors: [] }] })
        : json({ items: [{ ...closed, successors: [] }], next: 'page-2' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('heading', { name: 'Old Forge School' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Old Mill School' })).toBeVisible();
  expect(sent(list)).toHaveLength(2);
});
