import { expect, test } from 'vitest';
import { check, gone } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, toMoney } from './harness/steps';

// A payer sees what it owes, says what one payment is for, and reads the statement of its account; so does the seller.

const late = '2026-03-30';
const { by, onDay } = ownStage();

test('a payer tells its seller what one payment is for, and both read the statement of account', async () => {
  await onDay(late);
  await by('school finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await toMoney(page, 'To pay');
    await page.getByRole('heading', { level: 1, name: 'To pay' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Wenlow Vale Schools Alliance' }).waitFor();
    await check(visitor, 'to-pay');
    await page.getByRole('checkbox').first().check();
    await button(page, 'Say that one invoice is paid').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reference given to the bank').fill('');
    await dialog.getByRole('button', { name: 'Tell Wenlow Vale Schools Alliance' }).click();
    await page.getByText('Enter the reference that you give to the bank').first().waitFor();
    await check(visitor, 'to-pay-wrong');
    await dialog.getByLabel('Reference given to the bank').fill('TENFOLD MARCH');
    await dialog.getByRole('button', { name: 'Tell Wenlow Vale Schools Alliance' }).click();
    await page.getByText(/is told what your payment of £.* is for/).waitFor();
    await gone(dialog);
    await page.getByText('Said to be paid').first().waitFor();
    await page.getByRole('link', { name: 'Statement of account' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Statement of account' }).waitFor();
    await check(visitor, 'statement-of-account');
    await page.getByLabel('First day').fill('2026-03-30');
    await page.getByLabel('Last day').fill('2026-03-01');
    await button(page, 'Show').click();
    await page.getByText('Enter the last day, which is not before the first.').first().waitFor();
    await check(visitor, 'statement-of-account-wrong');
  });
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/remittance-advices', 'Remittance advices');
    await page.getByRole('link', { name: /^Payment of .*30 Mar 2026 by Tenfold/ }).click();
    await page.getByText(/TENFOLD MARCH/).waitFor();
    await check(visitor, 'advice-of-payer');
    await go(visitor, '/reports', 'Reports');
    await page.getByRole('link', { name: /Tenfold/ }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Statement of account' }).waitFor();
    await check(visitor, 'statement-of-account-seller');
  });
});

test('a seller has statements sent each month, and sends one now; the payer is told', async () => {
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/partnerships', 'Partnerships');
    await page.getByRole('link', { name: 'Wenlow Vale Schools Alliance' }).first().click();
    await page.getByLabel('Send each payer a statement of its account each month').click();
    await page.getByText('Statements of account are sent each month').waitFor();
    await check(visitor, 'statements-monthly');
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Send each payer a statement of its account each month').isChecked())
      .toBe(true);
    await go(visitor, '/reports', 'Reports');
    await page.getByRole('link', { name: /Tenfold/ }).first().click();
    await page.getByText('No statement of this account was sent yet.').waitFor();
    await button(page, 'Send it now').click();
    await page.getByText(/owed, by Maureen Slade$/).waitFor();
    await check(visitor, 'statement-sent');
  });
  await by('school finance', async (visitor) => {
    const { page } = visitor;
    const notice = page.getByRole('link', { name: /^Statement of account from Wenlow Vale Schools Alliance/ });
    await expect
      .poll(
        async () => {
          await go(visitor, '/notices', 'Notices');
          return await notice.count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBe(1);
    await check(visitor, 'statement-notice');
    await notice.click();
    await page.getByRole('heading', { level: 1, name: 'Statement of account' }).waitFor();
    await page.getByText(/owed, by Maureen Slade$/).waitFor();
    expect(await button(page, 'Send it now').count()).toBe(0);
    await check(visitor, 'statement-sent-payer');
  });
});
