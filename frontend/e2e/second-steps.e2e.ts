import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs, visit, type Visitor } from './harness/browser';
import { own } from './harness/own';
import { button, go, hasFocus, summary } from './harness/steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A device that holds passkeys and knows who holds it. */
async function device(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

async function password(page: Page, email: string, text: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(text);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut({ page }: Visitor): Promise<void> {
  await page.getByRole('banner').getByRole('button').last().click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
}

const home = (page: Page) => page.getByRole('banner').getByText('Your account').or(page.getByRole('heading', { level: 1, name: /to do|waits/i })).first();

test('a head adds a passkey, signs in with it alone, as the second step, and with a recovery code', async () => {
  const { accounts } = await own();
  const head = accounts.find(({ role }) => role === 'head');
  if (!head) throw new Error('no head');
  const visitor = await visit(browser, '/sign-in');
  const { page } = visitor;
  await device(page);
  await password(page, head.email, head.password);
  await home(page).waitFor();

  await go(visitor, '/account', 'Your account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Office computer');
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  const codes = page.getByRole('list', { name: 'Recovery codes' });
  await codes.waitFor();
  const recovery = (await codes.getByRole('listitem').allTextContents()).map((text) => text.trim());
  expect(recovery).toHaveLength(10);
  await check(visitor, 'account-recovery-codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('You have 10 recovery codes left').waitFor();
  await check(visitor, 'account-second-steps');

  await signOut(visitor);
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await home(page).waitFor();

  await signOut(visitor);
  await password(page, head.email, head.password);
  await page.getByRole('heading', { level: 1, name: 'The second step' }).waitFor();
  await check(visitor, 'sign-in-second-step');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await home(page).waitFor();

  await signOut(visitor);
  await password(page, head.email, head.password);
  await page.getByLabel('Recovery code').fill(recovery[0] ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await home(page).waitFor();
  await go(visitor, '/account', 'Your account');
  await page.getByText('You have 9 recovery codes left').waitFor();
  await visitor.close();
});

test('an app for codes is not there before it has shown that it works', async () => {
  const visitor = await signInAs(browser, 'senior', undefined, '/account');
  const { page } = visitor;
  await button(page, 'Add an app for codes').click();
  const dialog = page.getByRole('dialog', { name: 'Add an app for codes' });
  await dialog.getByLabel('Name').fill('My phone');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  const picture = dialog.getByRole('img', { name: 'A code for the camera of your app' });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await dialog.getByText('I cannot take a picture').click();
  await dialog.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).waitFor();
  await check(visitor, 'account-add-app');
  await dialog.getByLabel('Code', { exact: true }).fill('12345');
  await dialog.getByRole('button', { name: 'Add the app' }).click();
  await summary(page).waitFor();
  expect(await hasFocus(summary(page))).toBe(true);
  await check(visitor, 'account-add-app-wrong');
  await page.keyboard.press('Escape');
  await page.getByText('You have none yet.').waitFor();
  await visitor.close();
});
