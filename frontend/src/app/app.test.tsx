import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Account, Membership } from '../api/types';
import { fakeFetch, json, problem } from '../test/fetch';
import { heldAs, mayAs } from '../test/may';
import { grant, head, inRole, me, renderRoutes, signedIn } from '../test/render';
import { pick } from '../session/acting';
import { routes } from './routes';
import { navFor, sectionAt } from './navigation';

type Answers = Parameters<typeof fakeFetch>[0];

const [school] = head.memberships as [Membership];
const partnership: Membership = { ...heldAs('broker', school), id: 'mem_2' };
const pending: Membership = { ...school, id: 'mem_3', state: 'pending' };
const dashboard = json({
  items: [
    {
      id: '1',
      title: 'Sign off a visit',
      late: 'Overdue by 3 days',
      since: '2026-02-03T10:00:00Z',
      action: 'Sign off visit',
      path: '/visits/1',
    },
  ],
  figures: [],
  visits: [],
  moreVisits: false,
});
const quiet = { 'GET /api/v1/notices': json({ items: [], unread: 0 }) };

async function open(at: string, answers: Answers) {
  const view = renderRoutes(routes(), { at, answers: { ...quiet, ...answers } });
  await act(() => view.session.start());
  return view;
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });

test('a remembered membership counts only while it is active and one’s own', () => {
  expect(pick([school, partnership], 'mem_2')).toBe(partnership);
  expect(pick([school, partnership], 'mem_9')).toBe(school);
  expect(pick([pending], 'mem_3')).toBeUndefined();
});

test.each([
  ['head', 'To do, Needs, Find support, Enquiries, Agreements, Invoices, Leaders, People, Your partnerships'],
  ['senior', 'To do, Needs, Find support, Enquiries, Agreements, Invoices, Leaders'],
  ['leader', 'To do, Needs, Find support, Enquiries, Your diary, Your profile'],
  ['finance', 'To do, Needs, Find support, Agreements, Invoices, Self-bills'],
  ['treasurer', 'To do, Find support, Invoices, Self-bills'],
  ['broker', 'To do, Needs, Find support, Enquiries, Agreements, Invoices, Leaders, Designations, People, Partnerships'],
  ['operator', 'To do, Find support, Leaders, People, Partnerships, Closed schools, Jobs, Security, Erasures, Pages'],
] as const)('the navigation of a %s is what they may do', (role, entries) => {
  expect(
    navFor(mayAs(role))
      .map(({ label }) => label)
      .join(', '),
  ).toBe(entries);
});

test('who acts for nobody has no navigation', () => {
  expect(navFor(undefined)).toEqual([]);
});

test.each([
  [
    'treasurer',
    `Invoices, Find a document, Self-bills, Bank, Bank rules, Remittance advices, On account and refunds, Exports,
    Codes for exports, Reports, Months, VAT, numbers and reminders, How you are paid, Payers`,
  ],
  [
    'finance',
    `Invoices, Find a document, Self-bills, Bank, Bank rules, Remittance advices, On account and refunds, Exports,
    Codes for exports, To pay, Reports, Months, How you are paid, Payers`,
  ],
  ['senior', 'Invoices, Find a document, On account and refunds, To pay'],
] as const)('the ways within money of a %s are what they may do', (role, ways) => {
  const place = role === 'treasurer' ? partnership.place : school.place;
  const section = sectionAt('/bank-accounts/1/desk', { may: mayAs(role), place });
  expect(section?.ways.map(({ label }) => label).join(', ')).toBe(ways.replace(/\s+/g, ' '));
});

test.each([
  ['/invoices/drafts/1', true],
  ['/credit-notes/1', true],
  ['/partnerships/p1', true],
  ['/partnerships/p1/payers', true],
  ['/partnerships/p1/edit', false],
  ['/schools/114375/payee', true],
  ['/needs', false],
  ['/', false],
])('the screen at %s is within money: %s', (at, is) => {
  expect(sectionAt(at, partnership) !== undefined).toBe(is);
  expect(sectionAt(at, { may: mayAs('operator'), place: partnership.place })).toBeUndefined();
  expect(sectionAt(at, undefined)).toBeUndefined();
});

test('the screens of money have a row of their own, which says where one is', async () => {
  const { user } = await open('/partnerships/p1/payee', {
    ...signedIn({ ...head, memberships: [partnership] }),
    'GET /api/v1/partnerships/p1': problem(404),
  });
  const row = within(await screen.findByRole('navigation', { name: 'Money' }));
  const way = (name: string) => row.getByRole('link', { name });
  expect(way('How you are paid')).toHaveAttribute('aria-current', 'page');
  expect(way('How you are paid')).toHaveAttribute('href', '/partnerships/p1/payee');
  expect(way('VAT, numbers and reminders')).not.toHaveAttribute('aria-current');
  expect(way('Payers')).toHaveAttribute('href', '/partnerships/p1/payers');
  const fold = row.getByRole('button', { name: 'Money: How you are paid' });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  await user.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
});

test('a stranger is sent to sign in and back to where they wanted to go', async () => {
  const { user, router } = await open('/notices', {
    'POST /api/v1/session/refresh': problem(401),
    'POST /api/v1/session': grant('token-1'),
    'GET /api/v1/me': me(),
  });
  await title('Sign in');
  expect(router.state.location.search).toBe('?next=%2Fnotices');
  await user.type(screen.getByLabelText('E-mail address'), 'ruth@ashdown.example');
  await user.type(screen.getByLabelText('Password'), 'three words here');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  const arrived = await title('Notices');
  await waitFor(() => expect(arrived).toHaveFocus());
  expect(document.title).toBe('Notices – Lateral');
});

test('who is not signed in reads at the start what this is, and where to go', async () => {
  const { fake } = await open('/', { 'POST /api/v1/session/refresh': problem(401) });
  await title('Schools that help each other improve');
  const main = within(screen.getByRole('main'));
  expect(main.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  expect(main.getByRole('link', { name: 'Themes' })).toHaveAttribute('href', '/themes');
  expect(main.getByRole('link', { name: 'Partnerships' })).toHaveAttribute('href', '/directory');
  for (const picture of main.getAllByRole('img').filter(({ tagName }) => tagName === 'IMG')) {
    expect(picture).toHaveAttribute('loading', 'lazy');
    expect(picture).toHaveAttribute('width');
    expect(picture.getAttribute('alt')?.length).toBeGreaterThan(20);
  }
  expect(fake.routes()).not.toContain('GET /api/v1/dashboard');
});

test('themes and partnerships are there for who is not signed in', async () => {
  const stranger = { 'POST /api/v1/session/refresh': problem(401) };
  await open('/themes', {
    ...stranger,
    'GET /api/v1/themes': json({ items: [{ id: 'phonics', name: 'Phonics', group: 'Subjects', about: '' }] }),
  });
  expect(await screen.findByRole('heading', { level: 2, name: 'Subjects' })).toBeVisible();
  await open('/directory', {
    ...stranger,
    'GET /api/v1/directory': json({
      items: [{ name: 'Wealden Alliance', areas: ['East Sussex', 'Kent'], schools: 12 }],
    }),
  });
  expect(await screen.findByRole('row', { name: /Wealden Alliance.*East Sussex, Kent.*12/ })).toBeVisible();
});

test('a wrong password is said, and the address stays', async () => {
  const { user } = await open('/sign-in', {
    'POST /api/v1/session/refresh': problem(401),
    'POST /api/v1/session': problem(401, { detail: 'The address or the password is not right.' }),
  });
  await title('Sign in');
  await user.type(screen.getByLabelText('E-mail address'), 'ruth@ashdown.example');
  await user.type(screen.getByLabelText('Password'), 'wrong');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('The address or the password is not right.')).toBeVisible();
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ruth@ashdown.example');
});

test('home lists what waits, for the membership one acts for, and follows the switch', async () => {
  const both: Account = { ...head, memberships: [school, partnership] };
  const { user, fake } = await open('/', { ...signedIn(both), 'GET /api/v1/dashboard': dashboard });
  await title('To do');
  expect(await screen.findByRole('link', { name: 'Sign off visit' })).toHaveAttribute('href', '/visits/1');
  expect(screen.getByText('Overdue by 3 days')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Ruth Okafor/ }));
  await user.click(screen.getByRole('button', { name: /Wealden Alliance/ }));
  expect(await screen.findByText('For Wealden Alliance, as broker.')).toBeVisible();
  const asked = fake.calls
    .filter((call) => call.route.endsWith('/dashboard'))
    .map((call) => call.url.searchParams.get('membership'));
  expect(asked.at(0)).toBe('mem_1');
  await waitFor(() =>
    expect(fake.calls.some((call) => call.url.searchParams.get('membership') === 'mem_2')).toBe(true),
  );
});

test('who waits for approval is told so, and asks nothing more of the API', async () => {
  const { fake } = await open('/', signedIn({ ...head, memberships: [pending] }));
  expect(await screen.findByText('Ashdown Primary School has not approved you yet')).toBeVisible();
  expect(fake.routes()).not.toContain('GET /api/v1/dashboard');
});

test('a dashboard that cannot be read says so with the reference and a way to try again', async () => {
  await open('/', {
    ...signedIn(),
    'GET /api/v1/dashboard': problem(500, { detail: 'It broke.', requestId: 'req_5' }),
  });
  expect(await screen.findByText('Reference for support: req_5')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('an operator is told where letters reach nobody; nobody else is', async () => {
  const answers = { 'GET /api/v1/dashboard': dashboard, 'GET /api/v1/mail': json({ sent: false }) };
  const { fake } = await open('/', { ...signedIn(), ...answers });
  await title('To do');
  expect(fake.routes()).not.toContain('GET /api/v1/mail');
  await open('/', { ...signedIn(inRole('operator')), ...answers });
  expect(await screen.findByText('Nobody receives letters')).toBeVisible();
});

test('signing out leads to sign in', async () => {
  const { user } = await open('/', {
    ...signedIn(),
    'GET /api/v1/dashboard': dashboard,
    'DELETE /api/v1/session': new Response(null, { status: 204 }),
  });
  await title('To do');
  await user.click(screen.getByRole('button', { name: /Ruth Okafor/ }));
  await user.click(screen.getByRole('button', { name: 'Sign out' }));
  await title('Sign in');
});

test('when the sign-in runs out, the page stays and the password is asked over it', async () => {
  let held = true;
  const { user } = await open('/', {
    'POST /api/v1/session/refresh': () => (held ? grant('old') : problem(401)),
    'POST /api/v1/session': grant('new'),
    'GET /api/v1/me': me(),
    'GET /api/v1/dashboard': (call) => {
      held = false;
      return call.headers.get('Authorization') === 'Bearer new' ? dashboard.clone() : problem(401);
    },
  });
  const dialog = await screen.findByRole('dialog', { name: 'Please sign in again' });
  expect(dialog).toHaveTextContent(head.email);
  await user.type(screen.getByLabelText('Password'), 'three words here');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Sign off a visit')).toBeInTheDocument();
});

test('an unknown address says what to do', async () => {
  await open('/no/such/page', { 'POST /api/v1/session/refresh': problem(401) });
  await title('There is nothing here');
});

test('a screen that breaks shows what can be done, not the error', async () => {
  const table = [{ path: '/', open: true, load: () => Promise.resolve({ default: Broken }) }];
  // React tells the console as well.
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { session } = renderRoutes(routes(table), { answers: { 'POST /api/v1/session/refresh': problem(401) } });
  await act(() => session.start());
  await title('Something broke on this page');
  expect(document.body).not.toHaveTextContent('undefined');
  expect(told).toHaveBeenCalled();
});

function Broken(): never {
  throw new TypeError('x is undefined');
}
