import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { routes } from '../../app/routes';
import { fakeFetch, json, problem } from '../../test/fetch';
import { head, renderRoutes } from '../../test/render';
import { emailCheck, passwordCheck } from './checks';
import { nextPath } from '../../session/RequireSession';

type Answers = Parameters<typeof fakeFetch>[0];

async function open(at: string, answers: Answers = {}) {
  const view = renderRoutes(routes(), { at, answers: { 'POST /api/v1/session/refresh': problem(401), ...answers } });
  await act(() => view.session.start());
  return view;
}

const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = (name: string) => screen.getByRole('button', { name });

test.each([
  ['/needs?x=1', '/needs?x=1'],
  [null, '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
])('after signing in, %s leads to %s', (asked, path) => {
  expect(nextPath(asked)).toBe(path);
});

test.each([
  ['', 'Enter your e-mail address'],
  ['ruth', 'Enter an e-mail address such as name@school.example'],
  [' ruth@school.example ', null],
])('the address “%s” is answered by %s', (value, message) => {
  expect(emailCheck(value)).toBe(message);
});

test('a password is long enough from twelve characters', () => {
  expect(passwordCheck('a'.repeat(11))).toMatch('at least 12');
  expect(passwordCheck('a'.repeat(12))).toBeNull();
});

test('who guessed too often is told when they may try again, and keeps the address', async () => {
  const { user } = await open('/sign-in', {
    'POST /api/v1/session': problem(
      429,
      { detail: 'There were several attempts with a wrong password.' },
      { 'Retry-After': '90' },
    ),
  });
  await title('Sign in');
  await user.type(screen.getByLabelText('E-mail address'), 'ruth@ashdown.example');
  await user.type(screen.getByLabelText('Password'), 'three words here');
  await user.click(press('Sign in'));
  expect(
    await screen.findByText('There were several attempts with a wrong password. Try again in 2 minutes.'),
  ).toBeVisible();
  expect(screen.getByLabelText('E-mail address')).toHaveValue('ruth@ashdown.example');
});

test('one registers: finds the school, says who one is, is told to check the mail', async () => {
  const { user, fake } = await open('/register', {
    'GET /api/v1/schools': json({ items: [{ urn: '114375', name: 'Ashdown Primary School', town: 'Lewes' }] }),
    'POST /api/v1/registrations': json({ message: 'Sent' }),
  });
  await title('Which school are you from?');
  await user.click(press('Go on'));
  expect(screen.getByRole('link', { name: 'Find your school and choose it from the list' })).toBeVisible();
  await user.type(screen.getByRole('combobox'), 'ashd');
  await user.click(await screen.findByRole('option', { name: /Ashdown/ }));
  await user.click(press('Go on'));
  expect(await title('Who are you?')).toHaveFocus();
  await user.type(screen.getByLabelText('Your name'), 'Ruth Okafor');
  await user.type(screen.getByLabelText('Work e-mail address'), 'ruth@ashdown.example ');
  await user.click(screen.getByRole('radio', { name: 'Head' }));
  await user.type(screen.getByLabelText('Password'), 'three words here');
  await user.click(press('Register'));
  await title('Check your e-mail');
  expect(fake.calls.at(-1)?.body).toEqual({
    urn: '114375',
    name: 'Ruth Okafor',
    email: 'ruth@ashdown.example',
    role: 'head',
    password: 'three words here',
  });
});

test('a link in the mail confirms by one press, and not by itself', async () => {
  const membership = { ...head.memberships[0], state: 'pending' };
  const { user, fake } = await open('/confirm-email?token=t1', {
    'POST /api/v1/registrations/confirm': json(membership),
  });
  await title('Confirm your e-mail address');
  expect(fake.routes()).not.toContain('POST /api/v1/registrations/confirm');
  await user.click(press('Confirm my address'));
  await title('Your address is confirmed');
  expect(fake.calls.at(-1)?.body).toEqual({ token: 't1' });
  expect(screen.getByText(/asked to approve that you act for Ashdown Primary School/)).toBeVisible();
});

test.each(['/confirm-email', '/reset-password'])('a link to %s that lost its end says so', async (path) => {
  await open(path);
  await title('This link is not complete');
});

test('a used link says what to do next', async () => {
  const { user } = await open('/confirm-email?token=old', {
    'POST /api/v1/registrations/confirm': problem(422, { detail: 'This link has been used or is too old.' }),
  });
  await title('Confirm your e-mail address');
  await user.click(press('Confirm my address'));
  expect(await screen.findByText('This link has been used or is too old.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'register again' })).toBeVisible();
});

test('a forgotten password: the same words whoever asks', async () => {
  const { user, fake } = await open('/forgotten-password', {
    'POST /api/v1/password-resets': json({ message: 'Sent' }),
  });
  await title('Set a new password');
  await user.type(screen.getByLabelText('E-mail address'), 'ruth@ashdown.example');
  await user.click(press('Send the link'));
  await title('Check your e-mail');
  expect(fake.calls.at(-1)?.body).toEqual({ email: 'ruth@ashdown.example' });
});

test('a new password is set with the token of the link', async () => {
  const { user, fake } = await open('/reset-password?token=t2', {
    'POST /api/v1/password-resets/complete': json({ message: 'Done' }),
  });
  await title('Choose a new password');
  await user.type(screen.getByLabelText('New password'), 'three words here');
  await user.click(press('Set password'));
  await title('Your new password is set');
  expect(fake.calls.at(-1)?.body).toEqual({ token: 't2', password: 'three words here' });
});
