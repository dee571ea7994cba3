import { expect, test } from 'vitest';
import { check } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// An invoice is late: the payer is reminded, asks what it is for, and in the end it is written off by two people.

const late = '2026-03-30';
const { by, onDay } = ownStage();
let number = '';

test('a seller sets its reminders, and the payer of a late invoice is reminded', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    const row = page.getByRole('row', { name: /^INV-.*Tenfold.*Overdue/ }).first();
    number = /INV-\d+/.exec((await row.textContent()) ?? '')?.[0] ?? '';
    await go(visitor, '/partnerships', 'Partnerships');
    await page.getByRole('link', { name: 'Wenlow Vale Schools Alliance' }).first().click();
    await page.getByText('Payers get no reminders of invoices that they owe.').waitFor();
    await button(page, 'Change the reminders').click();
    await page.getByLabel('Days after the due day').fill('soon');
    await button(page, 'Change').last().click();
    await page.getByText('Enter days in whole numbers, like 7, 21, 35').first().waitFor();
    await check(visitor, 'reminding-wrong');
    await page.getByLabel('Days after the due day').fill('-3, 7, 60');
    await button(page, 'Change').last().click();
    await page.getByText('7 days after the due day').waitFor();
    await check(visitor, 'reminding');
  });
  await onDay('2026-03-31');
  await by('school finance', async (visitor) => {
    const { page } = visitor;
    const reminder = page.getByRole('link', { name: new RegExp(`^Reminder: £.* is owed on invoice ${number}`) });
    await expect
      .poll(
        async () => {
          await go(visitor, '/notices', 'Notices');
          return await reminder.count();
        },
        { timeout: 30_000, interval: 500 },
      )
      .toBeGreaterThan(0);
    await reminder.first().click();
    await page.getByRole('heading', { level: 1, name: `Invoice ${number}` }).waitFor();
    await page.getByText(/^Reminded: £.* was owed/).first().waitFor();
    await button(page, 'Ask about this invoice').click();
    await page.getByLabel('What do you want to know, or what is wrong?').fill('Which of our schools was this for?');
    await check(visitor, 'invoice-query');
    await button(page, 'Ask').last().click();
    await page.getByText(/and not answered yet/).waitFor();
    await check(visitor, 'invoice-queried');
  });
});

test('the seller answers, and two people write off what is owed', async () => {
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', 'To do');
    await page
      .getByRole('listitem')
      .filter({ hasText: `asks about ${number}` })
      .getByRole('link', { name: 'Answer' })
      .click();
    await page.getByText('Which of our schools was this for?').first().waitFor();
    await button(page, 'Answer').click();
    await page.getByLabel('Your answer').fill('For yours. The visits are listed below.');
    await button(page, 'Send the answer').click();
    await page.getByText(/answered on/).waitFor();
    await check(visitor, 'invoice-answered');
    await button(page, /^Ask to write off £/).click();
    await page.getByLabel('Why will nobody pay it?').fill('The school has no funds left this year.');
    await check(visitor, 'write-off-ask');
    await button(page, 'Ask').last().click();
    await page.getByText('Another person who handles this money decides.').waitFor();
  });
  await by('broker', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', 'To do');
    await page
      .getByRole('listitem')
      .filter({ hasText: `of ${number} is written off` })
      .getByRole('link', { name: 'Decide' })
      .click();
    await button(page, /^Write off £/).click();
    await check(visitor, 'write-off-decide');
    await button(page, 'Write it off').click();
    await page.getByText(/asks for it no more/).waitFor();
    await check(visitor, 'written-off');
    await button(page, 'Let it be owed again').click();
    await page.getByLabel('Why is it owed again?').fill('They pay after all.');
    await button(page, 'Let it be owed again').last().click();
    await page.getByText(/is owed again\./).first().waitFor();
    await check(visitor, 'owed-again');
  });
});
