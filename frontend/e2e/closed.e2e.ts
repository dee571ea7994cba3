import { expect, test } from 'vitest';
import { check, settled } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// A school has closed and merged into another: the operator confirms it, and its people act for the other.

const { by } = ownStage();

test('the operator confirms which school follows a closed one, and its head follows', async () => {
  await by('operator', async (operator) => {
    const { page } = operator;
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Wenlow Grange Infant School has closed' })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { level: 1, name: 'Closed schools' }).waitFor();
    await settled(page);
    const card = page.getByRole('heading', { name: 'Wenlow Grange Infant School' }).locator('..');
    await card.getByText('Closed on Thu 15 Jan 2026').waitFor();
    await card.getByText('Wenlow Grange Primary School').waitFor();
    await check(operator, 'succession');

    await button(page, 'Confirm as successor: Wenlow Grange Primary School').click();
    const dialog = page.getByRole('dialog', {
      name: 'Wenlow Grange Primary School follows Wenlow Grange Infant School',
    });
    await dialog.waitFor();
    await check(operator, 'succession-confirm');
    await dialog.getByRole('button', { name: 'Confirm the successor' }).click();
    await page.getByText('Wenlow Grange Infant School is followed by Wenlow Grange Primary School').waitFor();
    await page.getByRole('heading', { name: 'There is no closed school to decide on' }).waitFor();
  });
  await by('anita.rao', async (head) => {
    // A job moves its things, a moment later.
    await expect
      .poll(
        async () => {
          await go(head, '/people', 'People');
          return head.page.getByRole('row', { name: /Rosalind Peake/ }).count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);
  });
  await by('rosalind.peake', async ({ page }) => {
    await page.getByText('For Wenlow Grange Primary School, as head.').waitFor();
  });
});
