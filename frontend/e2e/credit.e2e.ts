import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { check, gone } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, toMoney } from './harness/steps';

// An invoice is wrong: the school is late with it, the issuer takes it back, and both schools read why.

const late = '2026-03-30';
const { by, onDay } = ownStage();

/** The beginning of the file that a button saves. */
async function downloaded(page: Page, label: string): Promise<{ name: string; begin: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, label).click()]);
  return { name: file.suggestedFilename(), begin: (await readFile(await file.path())).subarray(0, 5).toString() };
}

test('an invoice is overdue in words, is taken back, and the school reads the credit note', async () => {
  await onDay(late);
  const number = await by('school finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', 'To do');
    const item = page
      .getByRole('listitem')
      .filter({ hasText: /^Pay £/ })
      .first();
    await item.getByText(/^Overdue by \d+ days?$/).waitFor();
    await check(visitor, 'home-overdue');
    await item.getByRole('link', { name: 'Look at the invoice' }).click();
    const title = await page.getByRole('heading', { level: 1, name: /^Invoice INV-/ }).textContent();
    return (title ?? '').replace('Invoice ', '');
  });

  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('link', { name: number }).click();
    await page.getByLabel('One sum, spread over all lines').check();
    await page.getByLabel('Sum, before VAT').fill('10');
    await page.getByLabel('Why, for both schools to read').fill('A taxi was in the price.');
    await button(page, 'Take the invoice back').click();
    await button(page, 'Issue credit note').click();
    await page.getByText(new RegExp(`^Credit note CN-000002 is issued. It takes £[\\d,.]+ back from ${number}.$`)).waitFor();
    await check(visitor, 'invoice-credited-in-part');
    await page.getByLabel('Why, for both schools to read').fill('The second visit was half a day. A new one follows.');
    await button(page, 'Take the invoice back').click();
    await check(visitor, 'invoice-take-back');
    await button(page, 'Issue credit note').click();
    await page.getByText(new RegExp(`^Credit note CN-000003 is issued. It takes £[\\d,.]+ back from ${number}.$`)).waitFor();
    await check(visitor, 'invoice-taken-back');
    await page.getByRole('heading', { name: 'Taken back with CN-000003' }).waitFor();
  });

  await by('school finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/notices', 'Notices');
    await page
      .getByRole('link', { name: new RegExp(`${number} .* was taken back`) })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Credit note CN-000003' }).waitFor();
    await page.getByText('The second visit was half a day. A new one follows.').waitFor();
    await check(visitor, 'credit-note-school-finance');
    expect(await downloaded(page, 'Download as PDF')).toEqual({ name: 'CN-000003.pdf', begin: '%PDF-' });
    expect(await downloaded(page, 'Download e-invoice (XML)')).toEqual({ name: 'CN-000003.xml', begin: '<?xml' });
    await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: number }).click();
    await page.getByRole('heading', { name: 'Taken back with CN-000003' }).waitFor();
    await check(visitor, 'invoice-credited-school-finance');
  });
});

test('the leader’s school reads that its self-bill was taken back, and asks for another VAT number', async () => {
  await onDay(late);
  await by('louise.barrow', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/self-bills', 'Self-bills');
    await page
      .getByRole('row', { name: /Credited, not owed/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Taken back with SC-000003' }).waitFor();
    await page.getByText('The second visit was half a day. A new one follows.').waitFor();
    await gone(page.getByRole('link', { name: 'CN-000003' }));
    await check(visitor, 'self-bill-credited');
    await go(visitor, '/self-bills', 'Self-bills');
    await check(visitor, 'self-bills-home');
    await page.getByRole('link', { name: 'See or change the account and the VAT number' }).click();
    await page.getByLabel('VAT number').fill('12');
    await button(page, 'Ask for the change').click();
    await page.getByText('Enter a VAT number like GB 123 4567 82.').first().waitFor();
    await check(visitor, 'school-payee-wrong');
    await page.getByLabel('VAT number').fill('123 4567 82');
    await button(page, 'Ask for the change').click();
    await page.getByText('GB123456782').first().waitFor();
    await page.getByText('You asked for this. Another person confirms it').waitFor();
    await check(visitor, 'school-payee-waits');
  });
});

test('the finance officer asks for another account of the partnership, and a broker confirms it', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await toMoney(page, 'How you are paid');
    await page.getByLabel('Name of the bank account').fill('Wenlow Vale Alliance');
    await page.getByLabel('Sort code').fill('00-00-01');
    await page.getByLabel('Account number').fill('12345678');
    await button(page, 'Ask for the change').click();
    await page.getByText('You asked for this. Another person confirms it').waitFor();
    await gone(button(page, 'Confirm the change'));
  });
  await by('broker', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/notices', 'Notices');
    await page
      .getByRole('link', { name: /is paid/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^How .* is paid$/ }).waitFor();
    await check(visitor, 'payee-change');
    await button(page, 'Confirm the change').click();
    const dialog = page.getByRole('dialog', { name: 'Confirm the change' });
    await dialog.getByText(/Wenlow Vale Alliance, 00-?00-?01/).waitFor();
    await check(visitor, 'payee-change-confirm');
    await dialog.getByRole('button', { name: 'Confirm the change' }).click();
    await page.getByRole('heading', { name: 'This change holds' }).waitFor();
    await check(visitor, 'payee-change-done');
  });
});
