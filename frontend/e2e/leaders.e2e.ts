import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs } from './harness/browser';
import { go } from './harness/steps';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('a leader keeps the diary by mouse and by keyboard', async () => {
  const visitor = await signInAs(browser, 'leader');
  const { page } = visitor;
  await go(visitor, '/leader/diary', 'Your diary');
  await check(visitor, 'diary');
  // The term after next: the demonstration has nothing in it.
  await page.getByRole('link', { name: /→$/ }).click();
  await page.getByRole('link', { name: /→$/ }).click();
  const grid = page.getByRole('grid');
  const wednesdays = grid.getByRole('button', { name: 'am, all Wednesday mornings of the term' });
  await wednesdays.click();
  await page.getByText(/half-days opened$/).waitFor();
  await check(visitor, 'diary-opened');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone').waitFor();

  await wednesdays.focus();
  await page.keyboard.press('PageDown');
  const before = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(before).toMatch(/^Wed .*, morning, closed/);
  await page.keyboard.press('Enter');
  await page.getByText(/morning: opened$/).waitFor();
  await page.reload();
  await grid.getByRole('button', { name: before?.replace('closed', 'free') ?? '' }).waitFor();
  await visitor.close();
});

test('a leader offers a service and changes it; a stale page keeps what was typed', async () => {
  const visitor = await signInAs(browser, 'leader');
  const { page } = visitor;
  await go(visitor, '/leader', 'Your profile');
  await check(visitor, 'leader');
  await page.getByRole('link', { name: 'Offer something new' }).click();
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('group', { name: 'There is something to mend' }).waitFor();
  await check(visitor, 'service-wrong');
  await page.getByLabel('Title').fill('Planning for mixed ages');
  await page.getByText('Subjects', { exact: true }).click();
  await page.getByRole('group', { name: 'Subjects' }).getByRole('checkbox', { name: 'English', exact: true }).check();
  for (const name of ['Primary', 'Coaching']) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByLabel('Price a day, in pounds').fill('380.50');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor();
  await page.getByRole('button', { name: 'List for schools' }).click();
  await page.getByText('“Planning for mixed ages” is listed: schools see it').waitFor();
  await page.getByRole('link', { name: 'Change “Planning for mixed ages”' }).click();
  await page.getByLabel('Title').waitFor();

  const phone = await signInAs(browser, 'leader');
  await go(phone, new URL(page.url()).pathname, 'Change what you offer');
  await phone.page.getByLabel('Title').fill('Mixed ages, planned');
  await phone.page.getByRole('button', { name: 'Save' }).click();
  await phone.page.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor();
  await phone.close();

  await page.getByLabel('Price a day, in pounds').fill('400');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Title: was “Planning for mixed ages”, is now “Mixed ages, planned”').waitFor();
  await check(visitor, 'service-stale');
  await page.getByRole('button', { name: 'Drop it and show the new state' }).click();
  expect(await page.getByLabel('Title').inputValue()).toBe('Mixed ages, planned');
  await visitor.close();
});

test('a claim is sent, turned down with a reason, and the leader reads it', async () => {
  const leader = await signInAs(browser, 'leader');
  await go(leader, '/leader/designations/new', 'Claim a designation');
  await check(leader, 'claim');
  await leader.page.getByRole('radio', { name: 'Local leader of education' }).check();
  await leader.page.getByLabel('Whose broker can verify it?').selectOption({ index: 1 });
  await leader.page.getByLabel('Awarded on').fill('2024-09-02');
  await leader.page.getByLabel('How a broker can check this').fill('Letter of the college');
  await leader.page.getByRole('button', { name: 'Send to the broker' }).click();
  await leader.page.getByText('Waits to be verified').waitFor();

  const broker = await signInAs(browser, 'broker');
  await go(broker, '/designations', 'Designations');
  await check(broker, 'designations');
  await broker.page.getByRole('button', { name: 'Turn down' }).last().click();
  await broker.page.getByLabel('Why? The leader reads this').fill('The letter is of another college.');
  await check(broker, 'designation-refuse');
  await broker.page.getByRole('dialog').getByRole('button', { name: 'Turn down' }).click();
  await broker.page.getByText('Turned down, and the leader is told why').waitFor();
  await go(broker, '/leaders', 'Leaders');
  await check(broker, 'leaders');

  await leader.page.reload();
  await leader.page.getByText('The broker said: The letter is of another college.').waitFor();
  await leader.page.getByRole('link', { name: 'See what schools see' }).click();
  await leader.page.getByRole('heading', { name: 'Diary' }).waitFor();
  await check(leader, 'leader-profile');
  await Promise.all([leader.close(), broker.close()]);
});
