import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { json, problem } from '../../test/fetch';
import { offline, openAt, type Answers } from '../../test/open';
import { head, inRole } from '../../test/render';

const absences = 'GET /api/v1/me/absences';
const colleagues = 'GET /api/v1/memberships/mem_1/colleagues';
const name = 'POST /api/v1/memberships/mem_1/deputies';

const leila = { ...head.memberships[0], id: 'mem_2', role: 'senior', person: { id: 'acc_2', name: 'Leila Haddon' } };
const absence = {
  id: 'absence_1',
  membershipId: 'mem_1',
  mine: true,
  person: head.name,
  deputy: 'Leila Haddon',
  role: 'head',
  place: head.memberships[0]?.place,
  from: '2026-02-03',
  until: '2026-02-13',
  state: 'on',
};

const open = (answers: Answers = {}) =>
  openAt('/account', { [absences]: json({ items: [] }), [colleagues]: json({ items: [leila] }), ...answers });

type Page = Awaited<ReturnType<typeof open>>;

async function fill({ user }: Page) {
  await user.selectOptions(await screen.findByLabelText('Who stands in'), 'Leila Haddon, senior leader');
  await user.type(screen.getByLabelText('Last day'), '2026-02-13');
  await user.click(screen.getByRole('button', { name: 'Name as deputy' }));
}

test('a deputy is named from the day that it is by the clock of the service', async () => {
  const page = await open({ [name]: json({ items: [absence] }) });
  const first = await screen.findByLabelText('First day');
  expect(first).toHaveValue('2026-02-03');
  expect(first).toHaveAttribute('min', '2026-02-03');
  await fill(page);
  expect(await screen.findByText('Leila Haddon is told by letter')).toBeVisible();
  expect(page.sent(name)[0]?.body).toEqual({ accountId: 'acc_2', from: '2026-02-03', until: '2026-02-13' });
});

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user, sent } = await open();
  await user.click(await screen.findByRole('button', { name: 'Name as deputy' }));
  expect(screen.getByRole('link', { name: 'Choose who stands in' })).toBeVisible();
  expect(screen.getByLabelText('Last day')).toHaveAccessibleDescription(/Choose the last day/);
  await user.click(screen.getByRole('link', { name: 'Choose who stands in' }));
  expect(screen.getByLabelText('Who stands in')).toHaveFocus();
  expect(sent(name)).toEqual([]);
});

test.each([
  ['the API refuses a day', () => problem(422, { errors: [{ location: 'body.until', message: 'At most 90 days.' }] })],
  ['somebody stands in already', () => problem(409, { detail: 'Nina stands in then.' })],
  ['the line is down', offline],
])('where %s it says so, and what was typed stays', async (what, answer) => {
  const page = await open({ [name]: answer });
  await fill(page);
  const said = { 'the API refuses a day': /At most 90 days/, 'the line is down': /on the internet/ }[what] ?? /Nina/;
  expect((await screen.findAllByText(said)).at(0)).toBeVisible();
  expect(screen.getByLabelText('Last day')).toHaveValue('2026-02-13');
  expect(screen.getByLabelText('Who stands in')).toHaveValue('acc_2');
});

test('an absence is ended before its time; where that fails it stays, and says why', async () => {
  let there = true;
  const { user, sent } = await open({
    [absences]: () => json({ items: there ? [absence] : [] }),
    'DELETE /api/v1/absences/absence_1': () => {
      if (sent('DELETE /api/v1/absences/absence_1').length < 2) return problem(503, { detail: 'Busy.' });
      there = false;
      return new Response(null, { status: 204 });
    },
  });
  const end = await screen.findByRole('button', { name: /^End it/ });
  expect(screen.getByText(/Leila Haddon stands in for you as head of Ashdown/)).toBeVisible();
  expect(screen.queryByLabelText('Who stands in')).toBeNull(); // one deputy for each role
  await user.click(end);
  expect(await screen.findByText('Busy.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^End it/ }));
  await waitFor(() => expect(screen.queryByText(/stands in for you as head/)).toBeNull());
  expect(screen.getByLabelText('Who stands in')).toBeVisible();
});

test('who holds no role with a deputy is not asked for one', async () => {
  const { sent } = await openAt('/account', { [absences]: json({ items: [] }) }, inRole('leader'));
  expect(await screen.findByText('You hold no role in which somebody can stand in.')).toBeVisible();
  expect(sent(colleagues)).toEqual([]);
});
