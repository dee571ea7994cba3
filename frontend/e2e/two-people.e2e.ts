import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, gone, launch, settled, signInAs } from './harness/browser';
import { own } from './harness/own';
import { takeShifts } from './harness/shifts';
import { button } from './harness/steps';

// Two people of one school share a browser, and the second forgets that the first is signed in.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const typed = 'Our Year 1 pupils cannot blend yet.';

/** Signs in with the form, as if the first person's cookie had gone. */
async function signIn(page: Page, role: string): Promise<void> {
  const account = (await own()).accounts.find((each) => each.role === role);
  if (!account) throw new Error(`The program printed no account for "${role}"`);
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await button(page, 'Sign in').click();
  await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
}

/** The text in the first field of a new need. */
async function draft(page: Page): Promise<string> {
  await page.goto('/needs/new');
  await settled(page);
  return page.getByLabel('Say it as you would to a colleague').inputValue();
}

test('when another person signs in in a second tab, the first says so and begins anew; drafts stay their owner’s', async () => {
  const head = await signInAs(browser, 'head', undefined, '/needs/new');
  const { page } = head;
  const field = page.getByLabel('Say it as you would to a colleague');
  await field.fill(typed);
  expect(await draft(page)).toBe(typed);

  const second = await page.context().newPage();
  await signIn(second, 'senior');

  await page.getByRole('heading', { level: 1, name: /^Leila Haddon is signed in now$/ }).waitFor();
  await gone(field);
  await takeShifts(page); // the whole page is another's now
  await check(head, 'somebody-else');

  await button(page, 'Go on as Leila Haddon').click();
  await page.getByRole('banner').getByText('Leila Haddon').waitFor();
  expect(await draft(page)).toBe('');

  await second.close();
  await signIn(page, 'head');
  expect(await draft(page)).toBe(typed);
  await head.close();
});
