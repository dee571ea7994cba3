import { expect, test } from 'vitest';
import { check, gone, type Visitor } from './harness/browser';
import { imports, owed } from './harness/money';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// The finance officer uploads a statement, and explains its lines at the desk.

const late = '2026-03-30';
const { by, onDay } = ownStage();

const header =
  'Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance';
let balance = 1000;

/** A statement with the lines, each a text and pounds that came or, below nothing, that left. */
function statement(...lines: [text: string, pounds: number, day?: number][]): Buffer {
  const rows = lines.map(([text, pounds, day = 27]) => {
    balance += pounds;
    const sum = Math.abs(pounds).toFixed(2);
    return `${day}/03/2026,FPI,'30-90-12,41234567,${text},${pounds < 0 ? `${sum},` : `,${sum}`},${balance.toFixed(2)}`;
  });
  return Buffer.from([header, ...rows.reverse(), ''].join('\n'));
}

/** Records a payment by hand, as after a slip, and takes it back on the page of its invoice. */
async function typesAndTakesBack(visitor: Visitor, number: string): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: number }).click();
  await page.getByLabel('Amount received, in pounds').fill('1');
  await button(page, 'Record transfer').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Record/ })
    .click();
  await page.getByText('£1.00 is recorded.').waitFor();
  await button(page, 'Take this payment back').last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('A slip.');
  await check(visitor, 'receipt-undo');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('The payment of £1.00 was taken back').waitFor();
  await check(visitor, 'receipt-undone');
}

async function opensTheAccount(visitor: Visitor): Promise<void> {
  await go(visitor, '/bank-accounts', 'Bank accounts');
  await visitor.page.getByRole('link', { name: 'Current account' }).click();
  await visitor.page.getByRole('heading', { level: 1, name: 'Current account' }).waitFor();
}

/** Waits until the chosen line can be linked. */
async function settled({ page }: Visitor): Promise<void> {
  await page.locator('button:enabled', { hasText: 'None of ours' }).waitFor();
}

test('a statement is imported, a line is linked to its invoice by key, undone, and linked again', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('row', { name: /^INV-.*Overdue/ }).first().waitFor();
    const [{ number, pounds } = { number: '', pounds: 0 }] = await owed(visitor);
    expect(number).not.toBe('');
    expect(pounds).toBeGreaterThan(0);

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

    await imports(visitor, 'march.csv', statement([`${number} OUR SCHOOL`, pounds]));
    await page.getByText('The line was not linked without asking.').waitFor();
    await page.getByText('1 line to explain').waitFor();
    await check(visitor, 'bank-account');

    await page.getByRole('link', { name: 'Explain the lines' }).click();
    await page.getByText('The amount is what is owed, to the penny.').first().waitFor();
    await check(visitor, 'desk');
    await page.keyboard.press('Enter');
    await page.getByText(new RegExp(`For ${number} of `)).first().waitFor(); // the line too, until the list is read anew
    await check(visitor, 'desk-linked');
    await page.keyboard.press('u');
    await page.getByLabel('Why').fill('It was a slip.');
    await check(visitor, 'desk-undo');
    await button(page, 'Undo the link').click();
    await page.getByText('Undone. The line waits to be explained again.').waitFor();
    await gone(page.getByText(new RegExp(`For ${number} of `)));
    await settled(visitor);
    await page.keyboard.press('Enter');
    await page.getByText('Everything is explained').waitFor();
    await go(visitor, '/invoices?state=paid', 'Invoices');
    await page.getByRole('link', { name: number }).waitFor();
    await gone(page.getByText('No invoice is in this state'));
  });
});

test('what is sure is linked without asking, looked over, and undone where it is wrong', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('row', { name: /^INV-.*Overdue/ }).first().waitFor();
    const [{ number, payer, pounds } = { number: '', payer: '', pounds: 0 }] = await owed(visitor);
    await opensTheAccount(visitor);
    await imports(visitor, 'late-march.csv', statement([`${number} ${payer}`, pounds], ['SOMETHING ELSE', 12.34]));
    await page.getByText('1 of 2 lines was linked without asking.').waitFor();
    await check(visitor, 'bank-account-alone');
    await page.getByRole('link', { name: 'Look them over' }).click();
    await page.getByText(`For ${number} of `).waitFor();
    await check(visitor, 'desk-alone');
    await button(page, 'The line shown is looked over').waitFor();
    await page.keyboard.press('l');
    await page.getByText('Everything is looked over').waitFor();
    await page.getByRole('link', { name: 'Linked without asking (1)' }).click();
    await page.getByText(`For ${number} of `).waitFor();
    await page.keyboard.press('u');
    await page.getByLabel('Why').fill('It was a slip.');
    await button(page, 'Undo the link').click();
    await page.getByText('There is no such line').waitFor();
    await page.getByRole('link', { name: 'Current account' }).click();
    await page.getByLabel('Link lines without asking').click();
    await page.getByText('Only people link lines from now on').waitFor();
  });
});

test('what comes back, a charge, and what came too much are one press each', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('row', { name: /^INV-/ }).first().waitFor();
    const [{ number, pounds } = { number: '', pounds: 0 }] = await owed(visitor, /^INV-/);
    expect(pounds).toBeGreaterThan(0);
    await opensTheAccount(visitor);
    await imports(
      visitor,
      'last-of-march.csv',
      statement(['WRONG TURNING LTD', 40], ['RETURNED WRONG TURNING LTD', -40], ['MONTHLY FEE', -3], [number, pounds + 7]),
    );
    await page.getByText('lines were linked without asking').or(page.getByText('No line was linked')).waitFor();
    await page.getByRole('link', { name: 'Explain the lines' }).click();
    await page.getByRole('button', { name: /RETURNED WRONG TURNING/ }).click();
    await page.getByText('Both lines say the same, so one takes the other back.').waitFor();
    await check(visitor, 'desk-returned');
    await button(page, 'These two cancel each other').click();
    await page.getByText('Cancelled by another line').first().waitFor();
    await gone(page.getByRole('button', { name: /WRONG TURNING/ }));
    await page.getByRole('button', { name: /MONTHLY FEE/ }).click();
    await page.getByRole('heading', { name: /£3.00 on/ }).waitFor();
    await button(page, 'Bank charges').click();
    await page.getByText('A charge of the bank').first().waitFor();

    await page.getByRole('button', { name: new RegExp(number) }).click();
    await button(page, '£7.00 stays on account').waitFor();
    await check(visitor, 'desk-overpaid');
    await button(page, 'Ask to send £7.00 back').click();
    await page.getByText(new RegExp(`For ${number} of .*, and 1 more`)).waitFor();
    await button(page, 'Undo').click();
    await page.getByLabel('Why').fill('It was a slip.');
    await check(visitor, 'desk-undo-all');
    await button(page, 'Undo them').click();
    await page.getByText('Undone. The line waits to be explained again.').waitFor();
    await page.getByRole('button', { name: new RegExp(number) }).click();
    await button(page, '£7.00 stays on account').waitFor();
    await button(page, 'None of ours').click();
    await page.getByText('Nothing of these books').first().waitFor();
  });
});

test('a charge is remembered by a rule, and a payment of two invoices is linked by its advice', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/invoices', 'Invoices');
    await page.getByRole('row', { name: /^INV-.*Overdue/ }).first().waitFor();
    const [one, two] = await owed(visitor, /^INV-/);
    if (!one || !two) throw new Error('There are not two invoices to pay.');

    await typesAndTakesBack(visitor, one.number);
    await go(visitor, '/remittance-advices', 'Remittance advices');
    await button(page, 'Add a remittance advice').click();
    await page.getByLabel('Name').fill('Trust, March');
    await page.getByLabel('Or paste its text').fill(
      `Invoice,Amount\n${one.number},${one.pounds.toFixed(2)}\n${two.number},${two.pounds.toFixed(2)}\n`,
    );
    await check(visitor, 'advice-new');
    await button(page, 'Read it').click();
    await page.getByRole('heading', { level: 1, name: 'Trust, March' }).waitFor();
    await check(visitor, 'advice');
    await go(visitor, '/remittance-advices', 'Remittance advices');
    await check(visitor, 'advices');

    await opensTheAccount(visitor);
    const sum = one.pounds + two.pounds;
    await imports(visitor, 'end-of-march.csv', statement(['SOME TRUST', sum], ['KINDNESS FUND 27', 5]));
    await page.getByText('lines were linked without asking').or(page.getByText('No line was linked')).waitFor();
    await page.getByRole('link', { name: 'Explain the lines' }).click();
    await page.getByRole('button', { name: /SOMETHING ELSE/ }).click();
    await page.getByLabel('Number of an invoice or order, or name of a payer').fill(one.number);
    await button(page, `£12.34 on account of ${one.payer}`).waitFor();
    await check(visitor, 'desk-find');
    await page.getByLabel('How much of the line').fill('2.34');
    await button(page, `£2.34 on account of ${one.payer}`).click();
    await page.getByText(`On account of ${one.payer}`).first().waitFor();
    await page.getByRole('button', { name: /SOME TRUST/ }).click();
    await page.getByText('A remittance advice names these documents.').waitFor();
    await check(visitor, 'desk-advice');
    await button(page, 'Link all 2').click();
    await page.getByText(new RegExp(`For ${one.number} of `)).first().waitFor();
    await page.getByRole('button', { name: /KINDNESS FUND/ }).click();
    await button(page, 'None of ours').click();
    await page.getByText('Nothing of these books').first().waitFor();
    await button(page, 'Remember this').click();
    await check(visitor, 'desk-remember');
    await button(page, 'Remember it').click();
    await page.getByText('Remembered: “KINDNESS FUND” is nothing of these books').waitFor();
    await go(visitor, '/bank-rules', 'Rules');
    await check(visitor, 'bank-rules');
    await page.getByRole('link', { name: 'KINDNESS FUND' }).click();
    await check(visitor, 'bank-rule');
    await button(page, 'Remove the rule').click();
    await page.getByLabel('Why').fill('It finds too much.');
    await button(page, 'Remove it').click();
    await page.getByText('The rule is removed. What it linked stays.').waitFor();
  });
});

test('a gap that a person accepted is asked about again when a later statement changes it', async () => {
  await onDay(late);
  await by('finance', async (visitor) => {
    const { page } = visitor;
    await opensTheAccount(visitor);
    const before = balance;
    balance += 20; // lines are missing
    const buffer = statement(['LATE ONE', 10, 29]);
    await page.locator('input[type=file]').setInputFiles({ name: '29-march.csv', mimeType: 'text/csv', buffer });
    await page.getByText('The bank has £20.00 more than the lines here make.').waitFor();
    await page.getByLabel('Take it as it is').check();
    await button(page, 'Import the statement').click();
    await page.getByRole('cell', { name: /^The bank has £20.00 more/ }).waitFor();
    balance = before;
    await imports(visitor, '28-march.csv', statement(['A PART OF IT', 15, 28]));
    await page.getByText('It was taken with a gap of £20.00.').waitFor();
    await check(visitor, 'bank-gap-again');
    await button(page, 'Take it as it is').click();
    await page.getByRole('cell', { name: /^The bank has £5.00 more/ }).waitFor();
  });
});
