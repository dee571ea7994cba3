import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs } from './harness/browser';
import { button, go, next } from './harness/steps';

// What people type is read while they type it: a head pastes half a page, corrects what is suggested, parts it into two
// needs and goes on; a leader describes a service.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

const phonics = `1. Our fonics results in Year 1 have fallen for three years. Children guess at words from the picture and
the first letter alone, and the books that they take home do not match the sounds that they know. Mrs Patel leads it, and
is new to the role. We would like somebody to watch lessons with her and to show how the lowest fifth keep up each day.`;
const money = `2. We also forecast a deficit in our budget for the second year. The business manager left in the summer, and
nobody knows how to set a balanced budget or how to report to governors.`;

test('a head pastes half a page, corrects a suggestion, parts two needs and goes on', async () => {
  const visitor = await signInAs(browser, 'head');
  const { page } = visitor;
  await go(visitor, '/needs/new', 'What is the matter?');
  const what = page.getByLabel('Say it as you would to a colleague');
  await what.fill(`${phonics}\n\n${money}`);
  await page.getByLabel('What would show that the support worked?').fill('Nine in ten pass the check; the budget balances.');

  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await box('Phonics').waitFor();
  expect(await box('Phonics').isChecked()).toBe(false);
  await page.getByText('We read fonics as phonics', { exact: true }).waitFor();
  await page.getByRole('group', { name: 'Your text has names in it' }).getByText('“Mrs Patel”').waitFor();
  const several = page.getByRole('group', { name: 'This looks like two needs' });
  await several.waitFor();
  await box('Phonics').check();
  await box('Money and school business').check();
  await check(visitor, 'need-reading');

  await button(page, 'Make 2 drafts').click();
  await page.getByText(/ are drafts now\. You go on with N-\d+\./).waitFor();
  expect(await what.inputValue()).toContain('fonics');
  expect(await what.inputValue()).not.toContain('deficit');
  expect(await box('Phonics').isChecked()).toBe(true);
  await box('Phonics').uncheck();
  await box('Phonics').check();
  await next(page);
  await page.getByRole('heading', { level: 1, name: 'What is it about, and for whom?' }).waitFor();
  await page.getByText('Chosen: Phonics.').waitFor();
  await check(visitor, 'need-themes-reading');
  await next(page);
  await page.getByRole('heading', { level: 1, name: /^How much, when/ }).waitFor();

  await go(visitor, '/needs?state=draft', 'Needs');
  await page.getByRole('link', { name: /Money and school business/ }).click();
  await page.getByText('We also forecast a deficit in our budget').first().waitFor();
  await visitor.close();
});

test('a leader reads why a theme is suggested for a service', async () => {
  const visitor = await signInAs(browser, 'leader');
  const { page } = visitor;
  await go(visitor, '/leader', 'Your profile');
  await page.getByRole('link', { name: 'Offer something new' }).click();
  await page.getByLabel('Title').fill('Attendance that lasts');
  await page
    .getByLabel('What you do, and what it has changed elsewhere')
    .fill('I work with heads of year on pupils who are off school every week. I helped Callum and his family.');
  const suggested = page.getByRole('group', { name: 'From what you wrote, it may be about' });
  await suggested.getByRole('checkbox', { name: 'Attendance' }).waitFor();
  await page.getByRole('group', { name: 'Your text has names in it' }).getByText('“Callum”').waitFor();
  await suggested.getByRole('checkbox', { name: 'Attendance' }).check();
  await page.getByText('Chosen: Attendance.').waitFor();
  await check(visitor, 'service-reading');
  await visitor.close();
});
