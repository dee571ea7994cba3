import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json } from '../../test/fetch';
import { openAt, type Answers } from '../../test/open';
import { inRole } from '../../test/render';

const route = 'GET /api/v1/security-events';
const event = {
  id: 'security_1',
  kind: 'refused',
  what: 'not_yours',
  text: 'Was refused: an invoice of another school',
  person: 'Hanna Head',
  email: 'hanna@example.org',
  count: 1,
  firstAt: '2026-02-03T09:00:00Z',
  lastAt: '2026-02-03T09:00:00Z',
};

const open = (at: string, answers: Answers) => openAt(at, answers, inRole('operator'));

test('without an address and a device it says that it is not known from where', async () => {
  await open('/security', { [route]: json({ items: [{ ...event, by: 'Sam Ferris' }] }) });
  const row = await screen.findByRole('row', { name: /an invoice of another school/ });
  expect(row).toHaveTextContent('By Sam Ferris');
  expect(row).toHaveTextContent('Not known');
});

test('by the keyboard: a word, Enter, and the list is narrowed; further pages keep it narrow', async () => {
  const { user, sent, router } = await open('/security?kind=refused', {
    [route]: ({ url }) =>
      json({ items: [{ ...event, id: url.searchParams.get('cursor') ?? 'first' }], next: 'page-2' }),
  });
  await user.click(await screen.findByLabelText('Network address'));
  await user.paste(' 203.0.113.7 ');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findAllByRole('row', { name: /an invoice of another school/ })).toHaveLength(2);
  expect(router.state.location.search).toContain('kind=refused');
  const last = sent(route).at(-1)?.url.searchParams;
  expect([last?.get('kind'), last?.get('cursor')]).toEqual(['refused', 'page-2']);
  expect(last?.get('address')?.trim()).toBe('203.0.113.7');
});

test('a kind that nobody knows is as none, and the links keep what else was asked', async () => {
  const { sent } = await open('/security?kind=dreams&account=hanna@example.org', { [route]: json({ items: [event] }) });
  await screen.findByRole('row', { name: /an invoice/ });
  expect(sent(route)[0]?.url.searchParams.has('kind')).toBe(false);
  expect(screen.getByRole('link', { name: 'Refusals' })).toHaveAttribute(
    'href',
    '/security?account=hanna%40example.org&kind=refused',
  );
});
