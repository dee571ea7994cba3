import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { never, openAt } from '../../test/open';

const list = 'GET /api/v1/notices';
const read = 'POST /api/v1/notices/read';

const posted = {
  id: 'n1',
  title: 'N-2041 was posted',
  text: 'Three leaders are told.',
  at: '2026-02-03T10:00:00Z',
  path: '/needs/need_1',
  unread: true,
};
const closed = { ...posted, id: 'n2', title: 'Your school has closed', text: 'Ask us.', path: undefined, unread: false };

const main = async () => within(await screen.findByRole('main'));

test('while the notices are read, the page says that it loads', async () => {
  await openAt('/notices', { [list]: never });
  expect(await (await main()).findByText('Loading your notices…', {}, { timeout: 3000 })).toBeVisible();
});

test('who was told nothing reads when they will be', async () => {
  await openAt('/notices', { [list]: json({ items: [], unread: 0 }) });
  expect(await (await main()).findByRole('heading', { name: 'No notices yet' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
});

test('notices that cannot be read say why, and are asked for again', async () => {
  let broken = true;
  const { user } = await openAt('/notices', {
    [list]: () => (broken ? problem(503, { detail: 'The service is busy.' }) : json({ items: [closed], unread: 0 })),
  });
  const page = await main();
  expect(await page.findByText('Your notices could not be read')).toBeVisible();
  expect(page.getByText('The service is busy.')).toBeVisible();
  broken = false;
  await user.click(page.getByRole('button', { name: 'Try again' }));
  expect(await page.findByText('Your school has closed')).toBeVisible();
});

test('a notice leads to what it is about, if there is such a page, and is marked new by a word', async () => {
  await openAt('/notices', { [list]: json({ items: [posted, closed], unread: 1 }) });
  const page = await main();
  expect(await page.findByRole('link', { name: 'N-2041 was posted' })).toHaveAttribute('href', '/needs/need_1');
  const [unread, seen] = page.getAllByRole('listitem');
  expect(unread).toHaveTextContent('Three leaders are told.New, Tue 3 Feb 2026, 10:00');
  expect(within(seen as HTMLElement).queryByRole('link')).toBeNull();
  expect(seen).not.toHaveTextContent('New');
});

test('all are marked as read by one press, and read again', async () => {
  let unread = true;
  const { user, sent } = await openAt('/notices', {
    [list]: () => json({ items: [{ ...posted, unread }], unread: Number(unread) }),
    [read]: () => {
      unread = false;
      return new Response(null, { status: 204 });
    },
  });
  const page = await main();
  expect(await screen.findByRole('button', { name: /^Notices ?1 new$/ })).toBeVisible();
  await user.click(await page.findByRole('button', { name: 'Mark all as read' }));
  expect(await screen.findByRole('button', { name: 'Notices' })).toBeVisible();
  expect(page.queryByRole('button', { name: 'Mark all as read' })).toBeNull();
  expect(sent(read)).toHaveLength(1);
});

test('older notices come after the newer ones, when they are asked for', async () => {
  const { user, sent } = await openAt('/notices', {
    [list]: ({ url }) =>
      url.searchParams.has('cursor')
        ? json({ items: [closed], unread: 0 })
        : json({ items: [{ ...posted, unread: false }], unread: 0, next: 'older' }),
  });
  const page = await main();
  await user.click(await page.findByRole('button', { name: 'Show more' }));
  expect(await page.findByText('Your school has closed')).toBeVisible();
  expect(page.getAllByRole('listitem')[0]).toHaveTextContent('N-2041 was posted');
  expect(page.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(sent(list).at(-1)?.url.searchParams.get('cursor')).toBe('older');
});

test.each([
  ['nothing', [], 'No notices yet. When something happens in your support, it is told here and by e-mail.'],
  ['one', [closed], 'All notices'],
])('under the bell, with %s, stands “%s”', async (_name, items, text) => {
  const { user } = await openAt('/notices', { [list]: json({ items, unread: 0 }) });
  await user.click(await screen.findByRole('button', { name: 'Notices' }));
  expect(await screen.findByText(text)).toBeVisible();
});
