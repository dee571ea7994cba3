import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs, visit } from './harness/browser';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('a stranger is asked to sign in, and what is wrong is said', async () => {
  const visitor = await visit(browser, '/sign-in');
  const { page } = visitor;
  await check(visitor, 'sign-in');

  await page.getByRole('button', { name: 'Sign in' }).click();
  const summary = page.getByRole('group', { name: 'There is something to mend' });
  await summary.waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await check(visitor, 'sign-in-empty');

  await summary.getByRole('link', { name: 'Enter your password' }).click();
  expect(
    await page.getByRole('textbox', { name: 'Password' }).evaluate((input) => input === document.activeElement),
  ).toBe(true);
  await visitor.close();
});

test('every screen for strangers stands up to axe', async () => {
  for (const path of [
    '/register',
    '/confirm-email?token=none',
    '/forgotten-password',
    '/reset-password?token=none',
    '/no-such-page',
  ]) {
    const visitor = await visit(browser, path);
    await check(visitor, path.slice(1).replace(/\?.*/, ''));
    await visitor.close();
  }
});

test('a page behind sign-in asks for it first', async () => {
  const visitor = await visit(browser, '/notices');
  await visitor.page.waitForURL('**/sign-in?next=%2Fnotices');
  await visitor.close();
});

test('an invitation that leads nowhere says what to do', async () => {
  const visitor = await visit(browser, '/invitation?token=none');
  expect(await visitor.page.getByRole('heading', { level: 1 }).textContent()).toBe('This invitation cannot be used');
  await check(visitor, 'invitation-none');
  await visitor.close();
});

test('who is signed in on two devices sees both, and ends the other one', async () => {
  const here = await signInAs(browser, 'senior', undefined, '/account');
  const left = await signInAs(browser, 'senior', undefined, '/account');
  const { page } = here;
  await page.reload();
  const open = page.getByRole('table', { name: 'Where you are signed in' });
  await open.getByRole('row', { name: /\(this one\)/ }).waitFor();
  const other = open.getByRole('button', { name: /^Sign out on / });
  expect(await other.count()).toBe(1);
  await check(here, 'account-two-devices');
  await other.click();
  await page.getByText(/^You are signed out on /).waitFor();
  await other.waitFor({ state: 'detached' });
  await left.page.reload();
  await left.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await Promise.all([here.close(), left.close()]);
});
