import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { check, launch, signInAs, visit } from './harness/browser';
import { own } from './harness/own';
import { button, go } from './harness/steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** The path of the link in the newest letter to this address. */
async function linkTo(page: string, email: string): Promise<string> {
  const { direct } = await own();
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(`${direct}/api/v1/outbox?limit=20`);
    const { items } = (await answer.json()) as { items: { to: string; text: string }[] };
    const link = items
      .filter(({ to }) => to === email)
      .map(({ text }) => new RegExp(`${page}\\?token=\\S+`).exec(text)?.[0])[0];
    if (link) return link;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`No letter to ${email} leads to ${page}`);
}

const to = 'moved.finance@elsewhere.example';

test('somebody changes their address: both say yes, each by a letter', async () => {
  const { accounts } = await own();
  const finance = accounts.find(({ role }) => role === 'finance');
  if (!finance) throw new Error('no finance officer');
  const person = await signInAs(browser, 'finance');
  await go(person, '/account', 'Your account');
  await person.page.getByLabel('New address').fill(to);
  await button(person.page, 'Change address').click();
  await person.page.getByText(`${to}: has not answered yet`).waitFor();
  await check(person, 'account-address');

  const atOld = await visit(browser, await linkTo('/change-address', finance.email));
  await button(atOld.page, 'Yes, this was me').waitFor();
  await check(atOld, 'change-address');
  await button(atOld.page, 'Yes, this was me').click();
  await atOld.page.getByRole('heading', { level: 1, name: /One address has said yes/ }).waitFor();
  await atOld.close();
  const atNew = await visit(browser, await linkTo('/change-address', to));
  await button(atNew.page, 'Yes, this was me').click();
  await atNew.page.getByRole('heading', { level: 1, name: 'Your address is changed' }).waitFor();
  await check(atNew, 'address-changed');
  await atNew.close();

  await go(person, '/account', 'Your account');
  await person.page.getByText(`You sign in as ${to}`).waitFor();
  await person.close();
});

test('a leader downloads what is held about them, asks to be erased, and the operator says why not', async () => {
  const leader = await signInAs(browser, 'leader');
  const { page } = leader;
  await go(leader, '/account', 'Your account');
  const download = page.waitForEvent('download');
  await button(page, 'Download my data').click();
  await download;
  await button(page, 'Ask to be erased').click();
  await page.getByRole('dialog', { name: 'Ask to be erased?' }).waitFor();
  await check(leader, 'account-erase');
  await button(page, 'Yes, erase me').click();
  await page.getByText(/^You asked to be erased on/).waitFor();
  await check(leader, 'account-erasure-asked');

  const operator = await signInAs(browser, 'operator');
  await go(operator, '/erasures', 'Who asks to be erased');
  await check(operator, 'erasures');
  await operator.page.getByRole('button', { name: /^Say why not/ }).click();
  await operator.page.getByLabel('The reason').fill('Please finish your visits first.');
  await check(operator, 'erasure-refuse');
  await button(operator.page, 'Send the reason').click();
  await operator.page.getByRole('heading', { name: 'Nobody asks' }).waitFor();
  await operator.close();

  await go(leader, '/account', 'Your account');
  await page.getByText(/Please finish your visits first/).waitFor();
  await leader.close();
});
