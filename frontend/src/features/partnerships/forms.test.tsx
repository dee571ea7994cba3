import { screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Partnership } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { offline, openAt, type Answers } from '../../test/open';
import { inRole } from '../../test/render';

const alliance = {
  id: 'p1',
  name: 'City Alliance',
  kind: 'alliance',
  brokerage: { mode: 'deducted', share: 1500 },
  widenDays: 7,
  paymentDays: 30,
  mayChange: true,
  mayBringIn: false,
  mayAskSchools: false,
} as unknown as Partnership;

const all = 'GET /api/v1/partnerships';
const one = 'GET /api/v1/partnerships/p1';
const found = 'POST /api/v1/partnerships';
const change = 'PUT /api/v1/partnerships/p1';

const tagged = (body: object, etag: string) => json(body, 200, { ETag: etag });

const founding = (answers: Answers = {}) =>
  openAt(
    '/partnerships/new',
    { [all]: json({ items: [{ ...alliance, id: 'p0', name: 'County' }] }), ...answers },
    inRole('operator'),
  );

const editing = (answers: Answers = {}) =>
  openAt(
    '/partnerships/p1/edit',
    { [all]: json({ items: [alliance] }), [one]: tagged(alliance, '"1"'), ...answers },
    inRole('broker'),
  );

/** Pasted as a whole: a key press at a time costs the test more than it shows. */
async function put(user: UserEvent, label: string, text: string) {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
}

const press = (name: string) => screen.findByRole('button', { name });

test('an operator founds a partnership: the terms go as the API takes them, once', async () => {
  const { user, sent, router } = await founding({ [found]: tagged(alliance, '"1"'), [one]: tagged(alliance, '"1"') });
  await put(user, 'Name', ' City Alliance ');
  await user.selectOptions(screen.getByLabelText('Belongs to'), 'County');
  await user.click(screen.getByRole('radio', { name: /Something on top/ }));
  await user.click(screen.getByRole('radio', { name: 'As a sum for each day' }));
  await put(user, 'Sum a day, in pounds', '50');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/City Alliance is founded/)).toBeVisible();
  await waitFor(() => expect(router.state.location.pathname).toBe('/partnerships/p1'));
  expect(sent(found)).toHaveLength(1);
  expect(sent(found)[0]?.body).toMatchObject({
    name: 'City Alliance',
    parentId: 'p0',
    brokerage: { mode: 'added', perDay: 5_000 },
    widenDays: 7,
    paymentDays: 30,
  });
});

test.each(['head', 'broker'] as const)('a %s founds none', async (role) => {
  await openAt('/partnerships/new', { [all]: json({ items: [] }) }, inRole(role));
  expect(await screen.findByRole('heading', { name: 'There is nothing here' })).toBeVisible();
});

test('what is wrong is said together, and the focus goes where it is mended', async () => {
  const { user, sent } = await founding();
  await screen.findByLabelText('Name');
  await user.clear(screen.getByLabelText('Days until an invoice is due'));
  await user.click(await press('Found the partnership'));
  const said = screen.getAllByRole('link').map(({ textContent }) => textContent);
  expect(said).toEqual(
    expect.arrayContaining(['Enter a name of 3 to 120 characters', 'Enter 0 to 90 days']),
  );
  await user.click(screen.getByRole('link', { name: 'Enter 0 to 90 days' }));
  expect(screen.getByLabelText('Days until an invoice is due')).toHaveFocus();
  await user.keyboard('14');
  expect(screen.queryByText('Enter 0 to 90 days')).toBeNull();
  expect(sent(found)).toEqual([]);
});

test('what the API says of the brokerage stands at the share', async () => {
  const errors = [{ location: 'body.brokerage.share', message: 'County keeps 20 % already.' }];
  const { user } = await editing({ [change]: problem(422, { errors }) });
  await user.click(await press('Save the terms'));
  expect(await screen.findByRole('link', { name: 'County keeps 20 % already.' })).toBeVisible();
  expect(screen.getByLabelText('Share, in per cent')).toHaveAccessibleDescription(/County keeps 20 %/);
});

test('a name that is typed outlives a line that is down, and a reload', async () => {
  const { user, unmount } = await founding({ [found]: offline });
  await put(user, 'Name', 'City Alliance');
  await user.click(await press('Found the partnership'));
  expect(await screen.findByText(/on the internet/)).toBeVisible();
  unmount();
  await founding();
  expect(await screen.findByLabelText('Name')).toHaveValue('City Alliance');
});

test('who saves after somebody else reads what changed; what they touched stays, the rest is the newer', async () => {
  let now: { body: object; etag: string } = { body: alliance, etag: '"1"' };
  const { user, sent } = await editing({
    [one]: () => tagged(now.body, now.etag),
    [change]: ({ headers }) => {
      if (headers.get('If-Match') === '"2"') return tagged({ ...alliance, name: 'Town Alliance' }, '"3"');
      now = { body: { ...alliance, paymentDays: 14 }, etag: '"2"' };
      return problem(412);
    },
  });
  await user.clear(await screen.findByLabelText('Name'));
  await put(user, 'Name', 'Town Alliance');
  await user.click(await press('Save the terms'));
  const stale = await screen.findByRole('group', { name: 'This changed while you were working on it' });
  expect(stale).toHaveFocus();
  expect(stale).toHaveTextContent(/Invoices are due: was “.*30.*”, is now “.*14.*”/);
  expect(screen.getByLabelText('Name')).toHaveValue('Town Alliance');
  await user.click(await press('Keep what I typed'));
  expect(screen.getByLabelText('Days until an invoice is due')).toHaveValue('14');
  await user.click(await press('Save the terms'));
  expect(await screen.findByText('The terms of Town Alliance are changed')).toBeVisible();
  expect(sent(change).at(-1)?.body).toMatchObject({ name: 'Town Alliance', paymentDays: 14 });
});
