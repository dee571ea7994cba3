import { test } from 'vitest';
import { check } from './harness/browser';
import { ownStage } from './harness/stage';
import { go, toMoney } from './harness/steps';

// Who sells, pays and draws up: the seller's pages of outside payers and self-billing, and the school's.

const { by } = ownStage();

test('the finance officer reads who else pays, how each is billed, and who may be self-billed', async () => {
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await toMoney(page, 'How you are paid');
    await page.waitForURL(/\/payee$/);
    await check(visitor, 'seller-payee');
    await toMoney(page, 'VAT, numbers and reminders');
    await page.locator('a[href^="/self-billing/"]').first().waitFor();
    await check(visitor, 'seller-money');
    await toMoney(page, 'Payers');
    await page.locator('a[href^="/payers/"]').first().waitFor();
    await check(visitor, 'seller-payers');
    await page.locator('a[href^="/payers/"]').first().click();
    await page.waitForURL(/\/payers\/payer_/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(visitor, 'seller-payer');
    await page.goBack();
    await page.goBack();
    await page.locator('a[href^="/self-billing/"]').first().click();
    await page.waitForURL(/\/self-billing\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(visitor, 'self-billing');
  });
});

test('the school reads how it is paid and billed, and its own payers', async () => {
  await by('louise.barrow', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/self-bills', 'Self-bills');
    await page.getByRole('link', { name: 'See or change the account and the VAT number' }).click();
    await page.locator('a[href$="/payers"]').first().waitFor();
    await check(visitor, 'school-money');
    await page.locator('a[href$="/payers"]').first().click();
    await page.waitForURL(/\/schools\/\d+\/payers/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(visitor, 'school-payers');
  });
});
