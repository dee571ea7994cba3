import { expect, test } from 'vitest';
import { check } from './harness/browser';
import { imports, opensAccount, statement } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// What a partnership owes the schools of leaders leaves its bank account: by hand, and by a line of a statement.

const late = '2026-03-30';
const { by, onDay } = ownStage();
const opening = 100_000; // pence

test('a self-bill is paid by hand, taken back, and paid by the line of a statement', async () => {
  await onDay(late);
  let number = '';
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/self-bills', 'Self-bills');
    const row = page.getByRole('row', { name: /^SB-.*Owed/ }).first();
    await row.waitFor();
    await check(visitor, 'self-bills-owed');
    number = /SB-\d+/.exec(await row.innerText())?.[0] ?? '';
    expect(number).not.toBe('');
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: `Self-bill ${number}` }).waitFor();
    const typed = Number((await page.getByLabel('Amount paid, in pounds').inputValue()).replace(/,/g, ''));
    const owed = Math.round(typed * 100); // pence
    const home = /owes (.+?) £/.exec(await page.getByText(/ owes .* for support by /).innerText())?.[1] ?? '';
    await page.getByLabel('Amount paid, in pounds').fill('1');
    await button(page, 'Record payment').click();
    await check(visitor, 'self-bill-pay');
    await page.getByRole('dialog').getByRole('button', { name: 'Record payment' }).click();
    await page.getByText('£1.00 is recorded.').waitFor();
    await check(visitor, 'self-bill-part-paid');
    await button(page, 'Take this payment back').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why').fill('A slip.');
    await check(visitor, 'self-bill-undo');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('That payment was taken back').waitFor();

    await opensAccount(visitor, '2026-03-26', opening);
    await imports(visitor, 'march.csv', statement('27/03/2026', opening, [`${number} ${home}`, -owed]));
    await page.getByText('The line was linked without asking.').waitFor();
    await page.getByRole('link', { name: 'Look them over' }).click();
    await page.getByText(`For ${number} of `).waitFor();
    await check(visitor, 'desk-paid-out');
    await page.keyboard.press('u');
    await page.getByLabel('Why').fill('It was a slip.');
    await button(page, 'Undo the link').click();
    await page.getByText('Everything is looked over').waitFor();
    await page.getByRole('link', { name: 'To explain' }).click();
    await page.getByText('The amount is what is owed, to the penny.').first().waitFor();
    await check(visitor, 'desk-to-pay');
    await button(page, new RegExp(`^Link .* to ${number}`)).click();
    await page.getByText('Everything is explained').waitFor();
    await go(visitor, '/self-bills', 'Self-bills');
    await page.getByRole('row', { name: new RegExp(`^${number}.*Paid`) }).waitFor();
    await page.getByRole('link', { name: number }).click();
    await page.getByText(/has paid .* for support by /).waitFor();
    await check(visitor, 'self-bill-paid');

    await page.getByRole('link', { name: 'The invoice that it was made with' }).click();
    await page.getByLabel('Why, for both schools to read').fill('It did not take place.');
    await button(page, 'Take the invoice back').click();
    await button(page, 'Issue credit note').click();
    await page.getByText(/^Credit note CN-\d+ is issued\./).waitFor();
    await go(visitor, '/bank-accounts', 'Bank accounts');
    await page.getByRole('link', { name: 'Current account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Current account' }).waitFor();
    await imports(visitor, 'back.csv', statement('28/03/2026', opening - owed, [`${number} ${home}`, owed]));
    await page.getByText('The line was linked without asking.').waitFor();
    await page.getByRole('link', { name: 'Look them over' }).click();
    await page.getByText(`Paid back for ${number} by `).waitFor();
    await check(visitor, 'desk-paid-back');
    await button(page, 'The line shown is looked over').click();
    await page.getByText('1 line is looked over.').waitFor();
    await page.getByText('Everything is looked over').waitFor();
  });
});
