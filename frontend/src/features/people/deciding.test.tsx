import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Membership, Role } from '../../api/types';
import { json, problem } from '../../test/fetch';
import { never, openAt } from '../../test/open';
import { head, inRole } from '../../test/render';
import { roleName } from '../../session/roles';
import { invitation } from './people.fixture';
import { partnershipRoles, schoolRoles } from './words';

const waiting = 'GET /api/v1/memberships/waiting';
const holders = 'GET /api/v1/schools/114375/memberships';
const invited = 'GET /api/v1/schools/114375/invitations';
const invite = 'POST /api/v1/invitations';
const approve = 'POST /api/v1/memberships/priya/approve';

const [own] = head.memberships as [Membership];
const priya = { id: 'acc_priya', name: 'Priya Raman', email: 'priya@ashdown.example' };
const asks = (role: Role): Membership => ({ ...own, id: 'priya', role, state: 'pending', person: priya });
const none = json({ items: [] });

test('while the requests are read, the page says that it loads', async () => {
  await openAt('/approvals', { [waiting]: never });
  expect(await screen.findByText('Loading the requests…', {}, { timeout: 3000 })).toBeVisible();
});

test('requests that cannot be read say why', async () => {
  await openAt('/approvals', { [waiting]: problem(500, { detail: 'The list is broken.' }) });
  expect(await screen.findByText('The requests could not be read')).toBeVisible();
  expect(screen.getByText('The list is broken.')).toBeVisible();
});

test.each<[Role, RegExp]>([
  ['head', /approves people and releases colleagues/],
  ['senior', /posts needs and agrees support\./],
  ['leader', /Offers support to other schools/],
  ['finance', /writes order numbers and pays/],
  ['broker', /verifies designations and issues invoices/],
  ['operator', /Sees and does everything/],
])('who approves a %s reads first what that role may', async (role, allows) => {
  await openAt('/approvals', { [waiting]: json({ items: [asks(role)] }) });
  const request = await screen.findByText(new RegExp(`^Asks to be ${roleName(role)} of Ashdown Primary School`));
  expect(request).toHaveTextContent(allows);
  expect(screen.getByRole('link', { name: 'priya@ashdown.example' })).toHaveAttribute(
    'href',
    'mailto:priya@ashdown.example',
  );
});

test('a request that was not approved stays, with the reason', async () => {
  const { user, sent } = await openAt('/approvals', {
    [waiting]: () => json({ items: [asks('leader')] }),
    [approve]: problem(409, { detail: 'Your broker has decided already.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Approve Priya Raman' }));
  expect(await screen.findByText('This request was not approved')).toBeVisible();
  expect(screen.getByText('Your broker has decided already.')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
  expect(sent(approve)).toHaveLength(1);
});

test('further requests come when they are asked for', async () => {
  const later = { ...asks('head'), id: 'omar', person: { ...priya, name: 'Omar Reed' } };
  const { user } = await openAt('/approvals', {
    [waiting]: ({ url }) =>
      url.searchParams.get('cursor') === 'more'
        ? json({ items: [later] })
        : json({ items: [asks('leader')], next: 'more' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('heading', { name: 'Omar Reed' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Priya Raman' })).toBeVisible();
});

test('where nobody acts yet, the page says whom to invite, and no invitations stand there', async () => {
  await openAt('/people', { [holders]: none, [invited]: none });
  expect(await screen.findByRole('heading', { name: 'Nobody acts here yet' })).toBeVisible();
  expect(screen.queryByText('new@ashdown.example')).toBeNull();
});

test.each<[string, Partial<Membership>, string]>([
  ['oneself', {}, 'Ruth Okafor (you)'],
  ['somebody else', { person: priya }, 'Priya Raman'],
  ['a deputy', { person: priya, deputy: true }, 'Head, as deputy'],
  ['a finance officer', { person: priya, role: 'finance' }, 'Finance officer'],
])('among those who act here, %s reads “%s”', async (_name, more, text) => {
  await openAt('/people', { [holders]: json({ items: [{ ...own, ...more }] }), [invited]: none });
  const name = more.person?.name ?? head.name;
  const row = await screen.findByRole('row', { name: new RegExp(name) });
  expect(within(row).getByText(text)).toBeVisible();
});

test.each([
  ['still good', '2020-02-08T09:00:00Z', false],
  ['over', '2126-02-08T09:00:00Z', true],
])('an invitation that is %s says so, by the clock of the service', async (_name, expiresAt, expired) => {
  await openAt('/people', { [holders]: none, [invited]: json({ items: [{ ...invitation, expiresAt, expired }] }) });
  const row = await screen.findByRole('row', { name: /new@ashdown\.example/ });
  expect(row).toHaveTextContent('Finance officer');
  expect(within(row).queryByText('Expired') !== null).toBe(expired);
});

test('an invitation is sent again to the same role, once for each press', async () => {
  const { user, sent } = await openAt('/people', {
    [holders]: none,
    [invited]: () => json({ items: [invitation] }),
    [invite]: () => json(invitation),
  });
  await user.click(await screen.findByRole('button', { name: 'Send again to new@ashdown.example' }));
  expect(await screen.findByText(/A new letter goes to new@ashdown\.example/)).toBeVisible();
  const place = { kind: 'school', id: '114375' };
  expect(sent(invite).map(({ body }) => body)).toEqual([{ email: 'new@ashdown.example', role: 'finance', place }]);
  expect(sent(invite)[0]?.headers.get('Idempotency-Key')).toMatch(/./);
});

test('an invitation that is not withdrawn stays, with the reason', async () => {
  const { user } = await openAt('/people', {
    [holders]: none,
    [invited]: () => json({ items: [invitation] }),
    'DELETE /api/v1/invitations/invitation_1': problem(409, { detail: 'They have accepted it.' }),
  });
  await user.click(await screen.findByRole('button', { name: 'Withdraw the invitation of new@ashdown.example' }));
  expect(await screen.findByText('The invitation was not changed')).toBeVisible();
  expect(screen.getByText('They have accepted it.')).toBeVisible();
  expect(screen.getByRole('row', { name: /new@ashdown\.example/ })).toBeVisible();
});

test('an invitation that the API refuses says why, keeps what was typed, and keeps its key', async () => {
  let first = true;
  const { user, sent } = await openAt('/people', {
    [holders]: none,
    [invited]: none,
    [invite]: () => {
      if (!first) return json(invitation);
      first = false;
      return problem(503, { detail: 'Letters rest.' });
    },
  });
  await user.type(await screen.findByLabelText('E-mail address'), 'leila@ashdown.example');
  await user.click(screen.getByRole('radio', { name: /^Finance officer/ }));
  await user.click(screen.getByRole('button', { name: 'Send invitation' }));
  expect(await screen.findByText('Letters rest.')).toBeVisible();
  expect(screen.getByLabelText('E-mail address')).toHaveValue('leila@ashdown.example');
  await user.click(screen.getByRole('button', { name: 'Send invitation' }));
  expect(await screen.findByText('A letter with a link goes to leila@ashdown.example')).toBeVisible();
  expect(screen.getByLabelText('E-mail address')).toHaveValue('');
  const [once, again] = sent(invite).map(({ headers }) => headers.get('Idempotency-Key'));
  expect(once).toBe(again);
});

test.each([
  ['', 'Enter their e-mail address'],
  ['leila', 'Enter an e-mail address such as name@school.example'],
])('to invite the address “%s” reads “%s”, and nothing is sent', async (typed, message) => {
  const { user, sent } = await openAt('/people', { [holders]: none, [invited]: none });
  const email = await screen.findByLabelText('E-mail address');
  if (typed) await user.type(email, typed);
  await user.click(screen.getByRole('button', { name: 'Send invitation' }));
  expect(await screen.findByRole('link', { name: message })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Choose a role' })).toBeVisible();
  expect(sent(invite)).toHaveLength(0);
});

test.each<[Role, readonly { label: string }[]]>([
  ['head', schoolRoles],
  ['broker', partnershipRoles],
])('a %s invites to the roles of their place', async (role, roles) => {
  const nobody = { [holders]: none, 'GET /api/v1/partnerships/p1/memberships': none };
  await openAt('/people', nobody, inRole(role));
  await screen.findByRole('heading', { name: 'Invite somebody' });
  const offered = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));
  expect(offered).toHaveLength(roles.length);
});
