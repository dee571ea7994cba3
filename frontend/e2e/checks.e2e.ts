import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, gone, launch, settled } from './harness/browser';
import { own } from './harness/own';
import { as, button, go, summary } from './harness/steps';

// A leader's checks before they enter a school: an insurance runs out, the home head
// renews it, and the leader and the visited school see that.

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

test('the home head is asked at home, confirms, and the leader reads it', async () => {
  const where = await own();
  await as(browser, 'leader', where, async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/leader', 'Your profile');
    await page.getByText(/^Identity and DBS check seen by Bernard Casey on/).waitFor();
    await page.getByRole('link', { name: 'See your checks' }).click();
    await page.getByRole('heading', { level: 1, name: 'Checks of Priya Raman' }).waitFor();
    await settled(page);
    await check(visitor, 'checks-leader');
    await gone(button(page, 'Confirm'));
  });
  await as(browser, 'home head', where, async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', /./);
    const row = page.getByRole('listitem').filter({ hasText: 'Confirm the checks of Priya Raman' });
    await row.getByText(/The insurance of Priya Raman runs out on/).waitFor();
    await row.getByRole('link', { name: 'Confirm the checks' }).click();
    await page.getByRole('heading', { level: 1, name: 'Checks of Priya Raman' }).waitFor();
    await check(visitor, 'checks-home-head');

    await page.getByLabel('Insurer or kind of cover').fill('Certificate 001234567890');
    await button(page, 'Confirm').click();
    await summary(page).waitFor();
    await check(visitor, 'checks-wrong');
    await page.getByLabel('Insurer or kind of cover').fill('Marches Mutual');
    await page.getByLabel('Insured until').fill(`${Number(where.day.slice(0, 4)) + 2}-08-31`);
    await button(page, 'Confirm').click();
    await page.getByText('Confirmed, and Priya Raman is told').waitFor();
    await page.getByText('Complete', { exact: true }).waitFor();
    await go(visitor, '/', /./);
    await gone(page.getByText('Confirm the checks of Priya Raman'));

    await go(visitor, '/leaders', 'Leaders');
    await page.getByRole('link', { name: /^Of / }).click();
    await page.getByRole('link', { name: 'Checks of Priya Raman' }).waitFor();
    await check(visitor, 'leaders-own-checks');
  });
  await as(browser, 'leader', where, async (visitor) => {
    await go(visitor, '/notices', /./);
    await visitor.page.getByText('Your checks were confirmed by Bernard Casey').first().waitFor();
  });
});

test('the visited school reads what lacks, on the agreement and at the visit', async () => {
  await as(browser, 'head', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/agreements', 'Agreements');
    await page
      .getByRole('row', { name: /Elin Morgan/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { name: 'Before the leader enters the school' }).waitFor();
    await page
      .getByText(/^Not complete The insurance of Elin Morgan/)
      .or(page.getByText(/Identity and DBS check seen by/))
      .first()
      .waitFor();
    await check(visitor, 'thread-checks');
  });
});

test('a leader sees at home where they go next, with a map, and a row leads to the visit', async () => {
  await as(browser, 'leader', await own(), async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', /./);
    const row = page.getByRole('listitem').filter({ hasText: 'Lenn Bridge Primary School' }).first();
    await row.getByText(/Ask for Dawn Hartley, head\./).waitFor();
    const map = row.getByRole('link', { name: /^Map of Lenn Bridge/ });
    expect(await map.getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\/\?mlat=/);
    expect(await map.getAttribute('rel')).toBe('noopener noreferrer');
    await check(visitor, 'home-leader-visits');
    await row.getByRole('link', { name: /^See the visit/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Phonics and early reading' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'ARTICLE');
  });
});
