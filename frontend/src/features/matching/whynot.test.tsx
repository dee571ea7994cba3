import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { need } from '../needs/needs.fixture';
import { elin, found, open, priya, remotely } from './matching.fixture';
import { fittingText } from './words';

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
  expect(dialog).toHaveTextContent('The budget becomes £1,080.00 instead of £1,050.00. Then Zoe Fairbrother fits.');
  expect(within(dialog).getByText('£1,050.00 → £1,080.00')).toBeVisible();
  expect(within(dialog).queryByText('To')).toBeNull();
  expect(fake.routes()).not.toContain('PUT /api/v1/needs/need_1');
  await user.click(within(dialog).getByRole('button', { name: 'Raise the budget to £1,080.00' }));
  expect(await screen.findByText('The budget is £1,080.00 now')).toBeVisible();
});

test('of several changes each has its line and its sentence', async () => {
  const [one] = found.excluded;
  const later = { way: 'later', words: '', does: 'Move the last day', did: 'The last day is later now', set: { byOn: '2026-04-03' } };
  const changes = [...(one?.changes ?? []), remotely, later];
  const { user } = await open({
    'GET /api/v1/needs/need_1/matches': json({ ...found, excluded: [{ ...one, changes }] }),
  });
  await user.click(await screen.findByText('Why not the other one?'));
  await user.click(screen.getByRole('button', { name: /for Zoe Fairbrother$/ }));
  const dialog = await screen.findByRole('dialog');
  const lines = within(dialog).getAllByRole('term').map(({ textContent }) => textContent);
  expect(lines).toEqual(['Budget', 'Remote support', 'Last day']);
  expect(within(dialog).getByText('not accepted → accepted')).toBeVisible();
  expect(dialog).toHaveTextContent('instead of £1,050.00. Then Zoe Fairbrother fits.');
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

test('those who only come nearest stand apart, folded while others fit, and like passages stand on the card', async () => {
  const quotes = [
    { yours: 'They guess.', theirs: 'No guessing.' },
    { yours: 'They guess again.', theirs: 'No guessing.' },
  ];
  const { user } = await open({
    'GET /api/v1/needs/need_1/matches': json({ ...found, items: [{ ...priya, quotes }, { ...elin, close: false }] }),
  });
  const apart = await screen.findByRole('heading', { level: 3, name: 'Less close' });
  expect(screen.getByText('One service fits. One more fits in time, place and price, but less close to what you ask for.')).toBeVisible();
  expect(screen.getByText('“They guess.”')).toBeVisible();
  expect(screen.getAllByText('“No guessing.”')).toHaveLength(1);
  const name = { level: 3, name: 'Priya Raman' } as const;
  expect(apart.compareDocumentPosition(screen.getByRole('heading', name))).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  expect(screen.getByText('Elin Morgan')).not.toBeVisible();
  await user.click(screen.getByText('Show one that is less close'));
  expect(screen.getByText('Elin Morgan')).toBeVisible();
});

test('where nobody is about what is asked for, three of those who come nearest are shown at once, in short', async () => {
  const items = ['Priya Raman', 'Elin Morgan', 'Ann Lee', 'Bo Day', 'Cy Fox'].map((name, at) => ({
    ...priya,
    leader: { ...priya.leader, id: `leader_${at}`, name },
    service: { ...priya.service, id: `service_${at}` },
    close: false,
    others: [elin.service],
  }));
  const { user } = await open({ 'GET /api/v1/needs/need_1/matches': json({ ...found, items, fitting: 5 }) });
  await screen.findByRole('heading', { level: 3, name: 'No close match' });
  expect(screen.getByRole('checkbox', { name: 'Ask Priya Raman' })).toBeVisible();
  const [first] = screen.getAllByRole('list', { name: /^Why .* is here$/ });
  expect(first).toHaveTextContent(/^Phonics is what this is about\.$/);
  const also = 'Also offers “Phonics by Elin Morgan”, which says much the same.';
  expect(screen.getAllByText(also)[0]).not.toBeVisible();
  await user.click(screen.getAllByText(/^More/, { selector: 'summary' })[0] as HTMLElement);
  expect(screen.getAllByText(also)[0]).toBeVisible();
  expect(screen.getAllByRole('checkbox', { name: /^Ask / })).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(screen.getAllByRole('checkbox', { name: /^Ask / })).toHaveLength(5);
});

test('those that are less close are counted in all, as above, also while only the first are read', async () => {
  const items = [priya, { ...elin, close: false }];
  await open({ 'GET /api/v1/needs/need_1/matches': json({ ...found, items, fitting: 16 }) });
  await screen.findByText(/^One service fits\. 15 more fit in time, place and price/);
  expect(screen.getByText('Show 15 that are less close')).toBeVisible();
});

test('how many fit is said without counting those that are less close', () => {
  const shown = (close: number, apart: number) => [
    ...Array.from({ length: close }, () => ({ close: true })),
    ...Array.from({ length: apart }, () => ({ close: false })),
  ];
  expect(fittingText([], 0, true)).toBe('Nobody fits what you ask for at the moment.');
  expect(fittingText(shown(2, 0), 2, true)).toBe('2 services fit.');
  expect(fittingText(shown(10, 0), 12, true)).toBe('12 services fit. The first 10 are here.');
  expect(fittingText(shown(1, 9), 12, true)).toBe('One service fits. 11 more fit in time, place and price, but less close to what you ask for.',
  );
  expect(fittingText(shown(0, 1), 1, true)).toBe('Nothing comes close to what you ask for. One service fits in time, place and price.',
  );
});
