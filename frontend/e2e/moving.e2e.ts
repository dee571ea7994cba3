import { expect, test } from 'vitest';
import { check, gone, settled, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, hasFocus, summary, tick } from './harness/steps';

// A visit is moved: the school asks for another day, the leader and the head of the home school say yes in one press
// each.

const { by } = ownStage();

async function openAgreement(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await go(visitor, '/agreements', 'Agreements');
  await page.getByRole('link', { name: /^A-4015/ }).click();
  await page.getByRole('heading', { name: 'Agreement A-4015' }).waitFor();
  await settled(page);
  return new URL(page.url()).pathname;
}

/** Goes from home to the waiting item. */
async function look({ page }: Visitor): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Answer whether the visit of Fri 13 Feb 2026 can be moved' })
    .getByRole('link', { name: 'Look at the dates' })
    .click();
  await settled(page);
  await page.getByText(/asks to move the visit of Fri 13 Feb 2026, .* to Fri 6 Mar 2026, /).waitFor();
}

async function agree({ page }: Visitor): Promise<void> {
  await button(page, 'Agree to move it, Fri 13 Feb 2026').click();
  const dialog = page.getByRole('dialog', { name: 'Agree to move the visit to Fri 6 Mar 2026, whole day' });
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText('You agreed to move the visit').waitFor();
}

test('a visit is moved once the other side and the home school have said yes', async () => {
  const thread = await by('yvonne.clarke', async (head) => {
    const { page } = head;
    const path = await openAgreement(head);
    await button(page, 'Move this visit, Fri 13 Feb 2026').click();
    await page.getByRole('heading', { name: 'Move the visit of Fri 13 Feb 2026' }).waitFor();
    await button(page, 'Ask to move the visit').click();
    await summary(page).getByText('Choose 1 day on one date').waitFor();
    expect(await hasFocus(summary(page))).toBe(true);
    await check(head, 'thread-move-wrong');
    for (const half of ['morning', 'afternoon']) await tick(page, `Fri 6 Mar 2026, ${half}`);
    await page.getByLabel('Why?').fill('Governors meet on the 13th.');
    await check(head, 'thread-move');
    await button(page, 'Ask to move the visit').click();
    await page.getByText('Asked to move the visit', { exact: true }).waitFor();
    await page.getByText('To be moved', { exact: true }).waitFor();
    await check(head, 'thread-move-asked');
    return path;
  });
  await by('naomi.blythe', async (homeHead) => {
    await look(homeHead);
    await check(homeHead, 'thread-move-home-head');
    await agree(homeHead);
    await gone(button(homeHead.page, /^Agree to move it/));
    // The leader has not said yes yet.
    await homeHead.page.getByRole('heading', { name: /^Fri 13 Feb 2026, whole day/ }).waitFor();
  });
  await by('rob.kendrick', async (leader) => {
    const { page } = leader;
    await look(leader);
    await page
      .getByText(/Governors meet on the 13th/)
      .first()
      .waitFor();
    await check(leader, 'thread-move-leader');
    await agree(leader);
    await page.getByRole('heading', { name: /^Fri 6 Mar 2026, whole day/ }).waitFor();
    await gone(page.getByText('To be moved', { exact: true }));
    await check(leader, 'thread-moved');
  });
  await by('yvonne.clarke', async (head) => {
    await go(head, thread, /./);
    await head.page.getByRole('heading', { name: /^Fri 6 Mar 2026, whole day/ }).waitFor();
    await gone(head.page.getByRole('heading', { name: /^Fri 13 Feb 2026/ }));
  });
});
