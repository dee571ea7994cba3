import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs } from './harness/browser';
import { button, next, openNeed, openThread } from './harness/steps';

// A page that changed under someone says what changed, keeps what they typed, and lets them go on.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('two people change one need: the second sees what the first changed, and both changes stay', async () => {
  const head = await signInAs(browser, 'head');
  await openNeed(head, 'N-2029');
  const need = new URL(head.page.url()).pathname;
  await head.page.goto(`${need}/edit?step=terms`);
  await head.page.getByLabel('Days of support').fill('4');

  const senior = await signInAs(browser, 'senior', undefined, `${need}/edit?step=terms`);
  await senior.page.getByLabel('Last day').fill('2026-05-22');
  await next(senior.page);
  await senior.page.getByRole('heading', { level: 1, name: 'Who may see it?' }).waitFor();
  await senior.close();

  const { page } = head;
  await next(page);
  await page.getByText('When: was “By Fri 29 May 2026”, is now “By Fri 22 May 2026”').waitFor();
  expect(await page.getByLabel('Days of support').inputValue()).toBe('4');
  await check(head, 'need-stale');
  await button(page, 'Keep what I typed').click();
  await next(page);
  await page.getByRole('heading', { level: 1, name: 'Who may see it?' }).waitFor();
  await page.goto(need);
  const facts = page.getByRole('heading', { name: 'What is asked for' }).locator('..');
  await facts.getByText('4 days').waitFor();
  await facts.getByText('By Fri 22 May 2026').waitFor();
  await head.close();
});

test('a leader proposes anew while the school writes a counter-proposal: what was written can still be sent', async () => {
  const head = await signInAs(browser, 'head');
  const { page } = head;
  await openThread(head, 'E-3021');
  await button(page, 'Propose something else').click();
  await page.getByLabel('A word with it').fill('Could you come before Easter?');

  const leader = await signInAs(browser, 'marta.kowalska@wenlow.example');
  await openThread(leader, 'E-3021');
  await button(leader.page, 'Propose something else').click();
  await leader.page.getByLabel('Price of a day').fill('340');
  await button(leader.page, 'Send proposal').click();
  await leader.page.getByText('Proposal sent').waitFor();
  await leader.close();

  await button(page, 'Send proposal').click();
  await page.getByText('This changed while you were working on it').waitFor();
  await page.getByText(/^Latest proposal: was “number 1, .*is now “number 2, /).waitFor();
  expect(await page.getByLabel('A word with it').inputValue()).toBe('Could you come before Easter?');
  await check(head, 'thread-stale');
  await button(page, 'Keep what I typed').click();
  await button(page, 'Send proposal').click();
  await page.getByText('Proposal sent').waitFor();
  await page.getByRole('heading', { name: /^Proposal 3 by/ }).waitFor();
  await check(head, 'thread-countered');
  await head.close();
});

test('the leader agrees to the counter-proposal of the school', async () => {
  const leader = await signInAs(browser, 'marta.kowalska@wenlow.example');
  const { page } = leader;
  await openThread(leader, 'E-3021');
  await button(page, 'Agree to this proposal').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText(/^(You agreed; .+ is asked for the release|Agreed: .+)$/).waitFor();
  await leader.close();
});
