import { expect, test } from 'vitest';
import { check, gone } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// The finance officer uploads a statement, and explains its lines at the desk.

const late = '2026-03-30';
const { by, onDay } = ownStage();

/** A statement with one line, by which an invoice is paid. */
function statement(number: string, pounds: string): string {
  return [
    'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance',
    `27/03/2026,FPI,'30-90-12,41234567,${number} OUR SCHOOL,,${pounds},${(1000 + Number(pounds)).toFixed(2)}`,
    '',
  ].join('\n');
}

test('a statement is imported, a line is linked to its invoice by key, undone, and linked again', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    const row = page.getByRole('row', { name: /^INV-.*Overdue/ }).first();
    const cells = (await row.innerText()).replaceAll(',', '');
    const number = /INV-\d+/.exec(cells)?.[0] ?? '';
    const pounds = /£([\d.]+)\s*$/.exec(cells)?.[1] ?? '';
    expect([number, pounds]).not.toContain('');

    await go(visitor, '/bank-accounts', 'Bank accounts');
    await check(visitor, 'bank-accounts-none');
    await button(page, 'Add a bank account').click();
    await page.getByLabel('Name').fill('Current account');
    await page.getByLabel('Sort code').fill('30-90-12');
    await page.getByLabel('Account number').fill('41234567');
    await page.getByLabel('First day').fill('2026-03-26');
    await page.getByLabel('Balance at the beginning of that day, in pounds').fill('1000');
    await check(visitor, 'bank-account-new');
    await button(page, 'Add the account').click();
    await page.getByRole('heading', { level: 1, name: 'Current account' }).waitFor();

    await page.locator('input[type=file]').setInputFiles({
      name: 'march.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(statement(number, pounds)),
    });
    await page.getByText('The lines lead from the opening to the closing balance.').waitFor();
    await check(visitor, 'bank-statement-preview');
    await button(page, 'Import the statement').click();
    await page.getByText('1 line to explain').waitFor();
    await check(visitor, 'bank-account');

    await page.getByRole('link', { name: 'Explain the lines' }).click();
    await page.getByText('The amount is what is owed, to the penny.').first().waitFor();
    await check(visitor, 'desk');
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`For ${number} of `)).waitFor();
    await check(visitor, 'desk-linked');
    await page.keyboard.press('u');
    await check(visitor, 'desk-undo');
    await button(page, 'Undo the link').click();
    await page.getByText('Undone. The line waits to be explained again.').waitFor();
    await page.getByText('The amount is what is owed, to the penny.').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`For ${number} of `)).waitFor();
    await go(visitor, '/invoices?state=paid', 'Invoices');
    await page.getByRole('link', { name: number }).waitFor();
    await gone(page.getByText('No invoice is in this state'));
  });
});
