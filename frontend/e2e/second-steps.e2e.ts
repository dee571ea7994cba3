import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, checkNow, gone, launch, signInAs, visit, type Visitor } from './harness/browser';
import { freshData, own } from './harness/own';
import { appoint, emptyData, startProgram, startReal, type Program } from './harness/program';
import { as, button, go, hasFocus, summary } from './harness/steps';
import { codeAt } from './harness/totp';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** A device with passkeys that checks its holder. */
async function device(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
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

const home = (page: Page) =>
  page
    .getByRole('banner')
    .getByText('Your account')
    .or(page.getByRole('heading', { level: 1, name: /to do|waits/i }))
    .first();

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

test('who lost every second step is helped by an operator, and signs in with the password alone', async () => {
  const where = await own();
  const head = where.accounts.find(({ role }) => role === 'head');
  if (!head) throw new Error('no head');
  await as(browser, 'operator', where, async (operator) => {
    const { page } = operator;
    await go(operator, '/people', 'People');
    await page.getByLabel('E-mail address that they sign in with').fill(head.email);
    await button(page, 'Take their second steps away').click();
    await page
      .getByRole('status')
      .getByText(/second step/)
      .waitFor();
    await check(operator, 'people-second-steps-reset');
  });
  const visitor = await visit(browser, '/sign-in');
  await password(visitor.page, head.email, head.password);
  await home(visitor.page).waitFor();
  await go(visitor, '/account', 'Your account');
  await visitor.page.getByText('You have none yet.').waitFor();
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

/** Adds an app for codes with a code that it shows, and keeps the recovery codes. Answers with the app's secret. */
async function addApp({ page }: Visitor, { now }: Program): Promise<string> {
  await button(page, 'Add an app for codes').click();
  const dialog = page.getByRole('dialog', { name: 'Add an app for codes' });
  await dialog.getByLabel('Name').fill('My phone');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByText('I cannot take a picture').click();
  const secret = (await dialog.getByText(/^[A-Z2-7]{4}( [A-Z2-7]{1,4})+$/).textContent()) ?? '';
  await dialog.getByLabel('Code', { exact: true }).fill(codeAt(secret, now()));
  await dialog.getByRole('button', { name: 'Add the app' }).click();
  await button(page, 'I have kept them').click();
  await page.getByText('You have 10 recovery codes left').waitFor();
  return secret;
}

test('a day after signing in, what opens doors asks whether it is them, and then goes on by itself', async () => {
  const data = await freshData();
  let program = await startProgram(data);
  const visitor = await signInAs(browser, 'senior', program, '/account');
  const { page } = visitor;
  const secret = await addApp(visitor, program);
  await program.stop();
  program = await startProgram(data, '2026-02-04');
  await page.goto(`${program.url}/account`);
  await button(page, 'Make new recovery codes').click();
  await button(page, 'Make new codes').click();
  const asked = page.getByRole('dialog', { name: 'Is it you?' });
  await asked.getByRole('textbox', { name: /^Password of / }).fill('not my password');
  await asked.getByRole('button', { name: 'Go on' }).click();
  await summary(page).getByText('This is not your password.').waitFor();
  await checkNow(visitor, 'is-it-you');
  await asked.getByRole('button', { name: 'Use a code instead' }).click();
  await asked.getByLabel('Code that your app shows').fill(codeAt(secret, program.now()));
  await checkNow(visitor, 'is-it-you-code');
  await asked.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
  await visitor.close();
  await program.stop();
  await rm(data, { recursive: true, force: true });
});

test('an operator is told of the duty, is let do nothing else after the grace, and adds an app', async () => {
  const data = await emptyData();
  const email = 'first.operator@lateral.example';
  const text = await appoint(data, email, 'Ona First');
  let program = await startReal(data);
  const early = await visit(browser, '/sign-in', program);
  await password(early.page, email, text);
  await early.page.getByText('Your role needs a second step at sign-in').waitFor();
  await check(early, 'home-duty');
  await early.close();
  await program.stop();

  program = await startReal(data, '--second-factor-grace', '1ms');
  const late = await visit(browser, '/sign-in', program);
  const { page } = late;
  await password(page, email, text);
  await page.getByText('Add a second step to go on').waitFor();
  await check(late, 'home-duty-overdue');
  await go(late, '/account', 'Your account');
  await check(late, 'account-duty-overdue');
  const secret = await addApp(late, program);
  await go(late, '/', 'To do');
  await gone(page.getByText('Add a second step to go on'));

  await signOut(late);
  await password(page, email, text);
  await page.getByRole('heading', { level: 1, name: 'The second step' }).waitFor();
  // Adding the app used up its code, but the next half-minute's code is already accepted.
  await page.getByLabel('Code', { exact: true }).fill(codeAt(secret, new Date(program.now().getTime() + 30_000)));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await home(page).waitFor();
  await late.close();
  await program.stop();
  await rm(data, { recursive: true, force: true });
});
