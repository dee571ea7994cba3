import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account, Membership } from '../../api/types';
import { routes } from '../../app/routes';
import { json, problem, type fakeFetch } from '../../test/fetch';
import { head, inRole, me, renderRoutes, signedIn } from '../../test/render';
import { invitation } from './people.fixture';

type Answers = Parameters<typeof fakeFetch>[0];

const membership = head.memberships[0] as Membership;

function member(id: string, name: string, role: Membership['role'], state: Membership['state'] = 'active'): Membership {
  return { ...membership, id, role, state, person: { id: `acc_${id}`, name, email: `${id}@ashdown.example` } };
}

const common: Answers = {
  'GET /api/v1/notices': json({ items: [], unread: 0 }),
  'GET /api/v1/schools/114375/memberships': json({ items: [membership, member('keith', 'Keith Ward', 'finance')] }),
  'GET /api/v1/schools/114375/invitations': json({ items: [invitation] }),
  'GET /api/v1/memberships/waiting': json({ items: [member('priya', 'Priya Raman', 'leader', 'pending')] }),
};

async function open(at: string, answers: Answers = {}, account: Account = head) {
  const view = renderRoutes(routes(), { at, answers: { ...signedIn(account), ...common, ...answers } });
  await act(() => view.session.start());
  const sent = (route: string) => view.fake.calls.filter((call) => call.route === route);
  return { ...view, sent };
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

test('a head ends the role of somebody after reading what that means', async () => {
  const { user, sent } = await open('/people', {
    'DELETE /api/v1/memberships/keith': new Response(null, { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: /End role of Keith Ward as finance officer/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'End the role of Keith Ward' }));
  expect(dialog.getByText('Keith Ward, keith@ashdown.example')).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'End role' }));
  await screen.findByText('Keith Ward no longer acts for Ashdown Primary School as finance officer');
  expect(sent('DELETE /api/v1/memberships/keith')).toHaveLength(1);
});

test('a school keeps its last head, and the dialog says what to do', async () => {
  const { user } = await open('/people', {
    'DELETE /api/v1/memberships/mem_1': problem(409, {
      detail: 'A school keeps its last head. Ask the broker of your partnership.',
    }),
  });
  await user.click(await screen.findByRole('button', { name: /End role of Ruth Okafor/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Give up your role as head' }));
  await user.click(dialog.getByRole('button', { name: 'Give up this role' }));
  expect(await dialog.findByText(/keeps its last head/)).toBeVisible();
});

test('an invitation is checked and sent; one that is open is withdrawn, and Undo sends it anew', async () => {
  const { user, sent } = await open('/people', {
    'POST /api/v1/invitations': json(invitation),
    'DELETE /api/v1/invitations/invitation_1': new Response(null, { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Send invitation' }));
  expect(screen.getByRole('link', { name: 'Choose a role' })).toBeVisible();
  await user.type(screen.getByLabelText('E-mail address'), 'leila@ashdown.example ');
  await user.click(screen.getByRole('radio', { name: 'Other senior leader' }));
  await user.click(screen.getByRole('button', { name: 'Send invitation' }));
  await screen.findByText('A letter with a link goes to leila@ashdown.example');
  const place = { kind: 'school', id: '114375' };
  expect(sent('POST /api/v1/invitations')[0]?.body).toEqual({ email: 'leila@ashdown.example', role: 'senior', place });

  await user.click(screen.getByRole('button', { name: /Withdraw the invitation of new@ashdown.example/ }));
  await screen.findByText(/is withdrawn; its link leads nowhere now/);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() =>
    expect(sent('POST /api/v1/invitations')[1]?.body).toEqual({ email: 'new@ashdown.example', role: 'finance', place }),
  );
});

test('people are for those who decide', async () => {
  await open('/people', {}, inRole('finance'));
  await title('There is nothing here');
});

test('a broker looks after the people of a school in the partnership', async () => {
  const { fake } = await open(
    '/people?school=114375',
    { 'GET /api/v1/schools/114375': json({ urn: '114375', name: 'Ashdown Primary School' }) },
    inRole('broker'),
  );
  await title('Ashdown Primary School');
  expect(await screen.findByText('Keith Ward')).toBeVisible();
  expect(fake.routes()).not.toContain('GET /api/v1/partnerships/p1/memberships');
});

test('who asks to join is approved by one press', async () => {
  const { user, sent } = await open('/approvals', {
    'POST /api/v1/memberships/priya/approve': json(member('priya', 'Priya Raman', 'leader')),
  });
  await user.click(await screen.findByRole('button', { name: 'Approve Priya Raman' }));
  await screen.findByText('Priya Raman now acts for Ashdown Primary School, and is told');
  expect(sent('POST /api/v1/memberships/priya/approve')).toHaveLength(1);
});

test('who asks to join is refused after a second look', async () => {
  const { user, sent } = await open('/approvals', {
    'POST /api/v1/memberships/priya/refuse': json(member('priya', 'Priya Raman', 'leader', 'refused')),
  });
  await user.click(await screen.findByRole('button', { name: 'Refuse Priya Raman' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Refuse Priya Raman' }));
  expect(sent('POST /api/v1/memberships/priya/refuse')).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: 'Refuse' }));
  await screen.findByText('Priya Raman is refused, and is told');
});

test('with nobody waiting, the first step is to invite', async () => {
  await open('/approvals', { 'GET /api/v1/memberships/waiting': json({ items: [] }) });
  expect(await screen.findByRole('link', { name: 'Invite somebody' })).toHaveAttribute('href', '/people');
});

const offer = {
  email: 'new@ashdown.example',
  role: 'finance',
  place: membership.place,
  known: false,
  expiresAt: invitation.expiresAt,
};

test('a newcomer accepts an invitation with a name and a password', async () => {
  const { user, sent } = await open('/invitation?token=t1', {
    'POST /api/v1/session/refresh': problem(401),
    'POST /api/v1/invitations/read': json(offer),
    'POST /api/v1/invitations/accept': json(member('new', 'Nell Ames', 'finance')),
  });
  await title('Act for Ashdown Primary School');
  await user.type(screen.getByLabelText('Your name'), 'Nell Ames');
  await user.type(screen.getByLabelText('Password'), 'three words here');
  await user.click(screen.getByRole('button', { name: 'Accept the invitation' }));
  await title('You are in');
  expect(sent('POST /api/v1/invitations/accept')[0]?.body).toEqual({
    token: 't1',
    name: 'Nell Ames',
    password: 'three words here',
  });
});

test('somebody with an account accepts by one press; a used link says what to do', async () => {
  const { user, sent } = await open('/invitation?token=t2', {
    'POST /api/v1/invitations/read': json({ ...offer, known: true }),
    'POST /api/v1/invitations/accept': problem(422, { detail: 'This link has been used or is too old.' }),
  });
  await title('Act for Ashdown Primary School');
  await user.click(screen.getByRole('button', { name: 'Accept the invitation' }));
  expect(await screen.findByText('This link has been used or is too old.')).toBeVisible();
  expect(sent('POST /api/v1/invitations/accept')[0]?.body).toEqual({ token: 't2' });
});

test('a link that leads nowhere says so', async () => {
  await open('/invitation?token=old', { 'POST /api/v1/invitations/read': problem(404) });
  await title('This invitation cannot be used');
});

test('a new name is known at once, everywhere on the page', async () => {
  const renamed = { ...head, name: 'Ruth Okafor-Hill' };
  let known = head;
  const { user, sent } = await open('/account', {
    'GET /api/v1/me': () => {
      const answer = me(known);
      answer.headers.set('ETag', '"7"');
      return answer;
    },
    'PATCH /api/v1/me': () => {
      known = renamed;
      return me(renamed);
    },
  });
  const name = await screen.findByLabelText('Name');
  await user.type(name, '-Hill');
  await user.click(screen.getByRole('button', { name: 'Save name' }));
  await screen.findByText('Your name is changed');
  expect(within(screen.getByRole('banner')).getByText('Ruth Okafor-Hill')).toBeVisible();
  expect(sent('PATCH /api/v1/me')[0]?.headers.get('If-Match')).toBe('"7"');
});

test('a password that is wrong is said at its field', async () => {
  const { user } = await open('/account', {
    'PUT /api/v1/me/password': problem(422, {
      errors: [{ location: 'body.present', message: 'This is not your password.' }],
    }),
  });
  await user.type(await screen.findByLabelText('Password that you have now'), 'wrong');
  await user.type(screen.getByLabelText('New password'), 'three words here');
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  expect(await screen.findByRole('link', { name: 'This is not your password.' })).toBeVisible();
});

test('a further role is asked for', async () => {
  const { user, sent } = await open('/account', {
    'GET /api/v1/schools': json({ items: [{ urn: '100010', name: 'Hill School', town: 'Lewes' }] }),
    'POST /api/v1/memberships': json({
      ...membership,
      state: 'pending',
      place: { kind: 'school', id: '100010', name: 'Hill School' },
    }),
  });
  await user.type(await screen.findByRole('combobox'), 'hill');
  await user.click(await screen.findByRole('option', { name: /Hill School/ }));
  await user.click(screen.getByRole('radio', { name: 'System leader' }));
  await user.click(screen.getByRole('button', { name: 'Ask for this role' }));
  await screen.findByText(/You asked Hill School/);
  expect(sent('POST /api/v1/memberships')[0]?.body).toEqual({ urn: '100010', role: 'leader' });
});

test('signing out everywhere ends on the sign-in page', async () => {
  const { user, sent } = await open('/account', {
    'DELETE /api/v1/sessions': new Response(null, { status: 204 }),
    'DELETE /api/v1/session': new Response(null, { status: 204 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere' }));
  await title('Sign in');
  expect(sent('DELETE /api/v1/sessions')).toHaveLength(1);
});
