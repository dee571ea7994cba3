import { expect, test } from 'vitest';
import { check, gone } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// The finance officer explains lines at the desk without a mouse.

const late = '2026-03-30';
const { by, onDay } = ownStage();

/** A statement of charges, a line with each text. */
function statement(...texts: string[]): Buffer {
  const header =
    'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
  const rows = texts.map((text, nth) => `27/03/2026,FPO,'30-90-12,41234567,${text},1.00,,${(999 - nth).toFixed(2)}`);
  return Buffer.from([header, ...rows.reverse(), ''].join('\n'));
}

test('ten lines are explained by keyboard alone', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/bank-accounts', 'Bank accounts');
    await button(page, 'Add a bank account').click();
    await page.getByLabel('Name').fill('Current account');
    await page.getByLabel('Sort code').fill('30-90-12');
    await page.getByLabel('Account number').fill('41234567');
    await page.getByLabel('First day').fill('2026-03-26');
    await page.getByLabel('Balance at the beginning of that day, in pounds').fill('1000');
    await button(page, 'Add the account').click();
    await page.getByRole('heading', { level: 1, name: 'Current account' }).waitFor();
    const texts = Array.from({ length: 10 }, (_, nth) => `KEYED ${String.fromCharCode(65 + nth)}LPHA`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'keys.csv', mimeType: 'text/csv', buffer: statement(...texts, 'THE LAST ONE') });
    await page.getByText('The lines lead from the opening to the closing balance.').waitFor();
    await button(page, 'Import the statement').click();
    await page.getByText('No line was linked').waitFor();
    await page.getByRole('link', { name: 'Explain the lines' }).press('Enter');
    const line = (text = '') => page.getByRole('button', { name: new RegExp(text) });
    const chosen = page.locator('[data-line][aria-pressed=true]');
    await line(texts[0]).waitFor();
    await check(visitor, 'desk-keys');
    for (const [nth, text] of texts.entries()) {
      await page.locator('[data-line][aria-pressed=true]', { hasText: text }).waitFor();
      await page.locator('button:enabled', { hasText: 'None of ours' }).waitFor();
      await page.keyboard.press(['c', 'N', 'i'][nth % 3] ?? 'c');
      await gone(line(text));
      await page.locator('[data-line]:focus', { hasText: texts[nth + 1] ?? 'THE LAST ONE' }).waitFor();
    }
    await page.keyboard.press('s');
    await page.keyboard.type('oak');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-search');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    const box = await chosen.boundingBox();
    const words = await page.getByRole('heading', { level: 2, name: / on .* Mar / }).boundingBox();
    expect((words?.y ?? 0) - (box?.y ?? 0)).toBeLessThan(300);
    await check(visitor, 'desk-phone');
  });
});
