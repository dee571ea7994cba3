import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { check, type Visitor } from './harness/browser';
import { proves } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go, summary } from './harness/steps';

// Two people close a month of the alliance's books; nothing is entered in it until it is reopened.

const { by, onDay } = ownStage();
const afterMarch = '2026-04-02';
const title = 'The books of March 2026';

async function opens(visitor: Visitor): Promise<void> {
  await go(visitor, '/closing', 'Months of the books');
  await visitor.page.getByRole('link', { name: 'March 2026' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('two people close a month, and nothing is entered in it until it is reopened with a reason', async () => {
  await onDay(afterMarch);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/closing', 'Months of the books');
    await check(visitor, 'closing-months');
    await opens(visitor);
    await check(visitor, 'closing-month');
    await button(page, 'Sign March 2026').click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(/^Why it is left/)
      .first()
      .fill('The statements are on their way.');
    await check(visitor, 'closing-sign');
    await dialog.getByRole('button', { name: 'Sign March 2026' }).click();
    await proves(visitor);
    await page.getByText('You have signed March 2026. Another person').first().waitFor();
    await expect.poll(() => button(page, 'Sign March 2026').count()).toBe(0);
    await check(visitor, 'closing-signed-once');
  });

  await by('broker', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', /./);
    await page.getByText('Sign the books of March 2026').waitFor();
    await page.getByRole('link', { name: 'Look and sign' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await check(visitor, 'closing-second');
    await button(page, 'Sign March 2026').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign and close March 2026' }).click();
    await proves(visitor);
    await page.getByText('March 2026 is closed').first().waitFor();
    await check(visitor, 'closing-closed');
  });

  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page
      .getByRole('row', { name: /^INV-.*Overdue/ })
      .first()
      .getByRole('link')
      .first()
      .click();
    await page.getByLabel('Amount received, in pounds').fill('1');
    await page.getByLabel(/Date/).first().fill('2026-03-30');
    await button(page, 'Record transfer').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Record/ })
      .click();
    await summary(page).getByText('The books are closed up to Tue 31 Mar 2026').waitFor();
    await check(visitor, 'closing-refused');

    await opens(visitor);
    await page.getByRole('link', { name: 'See the certificate' }).click();
    await page.getByRole('heading', { level: 1, name: 'Certificate 2026-03/1' }).waitFor();
    await check(visitor, 'closing-certificate');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download as PDF').click()]);
    expect(download.suggestedFilename()).toBe('certificate-2026-03-1.pdf');
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');

    await opens(visitor);
    await button(page, 'Reopen March 2026').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen March 2026' }).click();
    await page.getByText('Say why, for those who signed it').first().waitFor();
    await page.getByLabel('Why').fill('A statement is missing.');
    await check(visitor, 'closing-reopen');
    await page.getByRole('dialog').getByRole('button', { name: 'Reopen March 2026' }).click();
    await page.getByText('March 2026 is open again').waitFor();
    await page.getByText('A statement is missing.').waitFor();
    await check(visitor, 'closing-reopened');
  });
});
