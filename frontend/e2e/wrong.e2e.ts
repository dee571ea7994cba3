import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, launch, signInAs } from './harness/browser';
import { button, go, hasFocus, next, summary } from './harness/steps';

// Wrong input in the posting of a need: typed text stays, errors stand at the top and at the field, and leaving in
// the middle loses nothing.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** The messages at the top, once the focus is there. */
async function mended(page: Page): Promise<string[]> {
  await summary(page).waitFor();
  expect(await hasFocus(summary(page))).toBe(true);
  return summary(page).getByRole('listitem').allTextContents();
}

const matter = 'Pupils in Year 5 cannot say why they chose a method. They wait for the teacher to tell them.';

test('a need that is posted with mistakes loses nothing, also when one leaves in the middle', async () => {
  const visitor = await signInAs(browser, 'senior', undefined, '/needs/new');
  const { page } = visitor;
  await page.getByLabel('Say it as you would to a colleague').fill('Help');
  await next(page);
  expect(await mended(page)).toEqual([
    'Say in a sentence or two what is the matter',
    'Say what would show that the support worked',
  ]);
  expect(await page.getByLabel('Say it as you would to a colleague').inputValue()).toBe('Help');
  await check(visitor, 'need-what-wrong');
  await summary(page).getByRole('link').first().click();
  expect(await hasFocus(page.getByLabel('Say it as you would to a colleague'))).toBe(true);

  await page.getByLabel('Say it as you would to a colleague').fill(matter);
  await go(visitor, '/enquiries', 'Enquiries');
  await go(visitor, '/needs/new', 'What is the matter?');
  expect(await page.getByLabel('Say it as you would to a colleague').inputValue()).toBe(matter);
  await page.getByLabel('What would show that the support worked?').fill('They explain two methods in July.');
  await next(page);

  await page.getByText('Subjects', { exact: true }).click();
  await page.getByRole('group', { name: 'Subjects' }).getByRole('checkbox', { name: 'Mathematics' }).check();
  await next(page);

  await page.getByLabel('Days of support').fill('2.3');
  await page.getByLabel('Last day').fill('2026-01-05');
  await page.getByLabel('Most it may cost, £').fill('about 700');
  await next(page);
  const wrong = await mended(page);
  expect(wrong).toHaveLength(5);
  for (const [label, typed] of [
    ['Days of support', '2.3'],
    ['Last day', '2026-01-05'],
    ['Most it may cost, £', 'about 700'],
  ] as const) {
    const input = page.getByLabel(label);
    expect(await input.inputValue()).toBe(typed);
    expect(await input.getAttribute('aria-invalid')).toBe('true');
  }
  await check(visitor, 'need-terms-wrong');

  await page.reload();
  expect(await page.getByLabel('Days of support').inputValue()).toBe('2.3');
  await go(visitor, '/', 'To do');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Finish posting' })
    .filter({ hasNotText: 'Assessment' }) // a draft of the demonstration
    .getByRole('link', { name: 'Go on' })
    .click();
  await page.getByRole('heading', { level: 1, name: 'How much, when and at what price?' }).waitFor();
  expect(await page.getByLabel('Days of support').inputValue()).toBe('2.3');
  await button(page, 'Back').click();
  await button(page, 'Back').click();
  expect(await page.getByLabel('Say it as you would to a colleague').inputValue()).toBe(matter);
  await button(page, 'Save and go on').waitFor();
  await visitor.close();
});

test('words that tell a school that is not to be named are shown where they stand, and are taken out in one press', async () => {
  const visitor = await signInAs(browser, 'head', undefined, '/needs/new');
  const { page } = visitor;
  const what = page.getByLabel('Say it as you would to a colleague');
  await what.fill('At Tenfold Primary School pupils in Year 5 cannot say why they chose a method.');
  await page.getByLabel('What would show that the support worked?').fill('They explain two methods in July.');
  await next(page);
  const notice = page.getByRole('group', { name: 'This tells which school you are' });
  await notice.getByText(/Tenfold Primary School/).waitFor();
  expect(await hasFocus(notice)).toBe(true);
  await check(visitor, 'need-tells');
  await button(page, 'Take them out').click();
  expect(await what.inputValue()).not.toContain('Tenfold');
  expect(await what.inputValue()).toContain('pupils in Year 5 cannot say why they chose a method.');
  await notice.waitFor({ state: 'detached' });
  await next(page);
  await page.getByRole('heading', { level: 1, name: 'What is it about, and for whom?' }).waitFor();
  await visitor.close();
});
