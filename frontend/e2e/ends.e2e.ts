import { expect, test } from 'vitest';
import { check, gone, type Visitor } from './harness/browser';
import { firstDay } from './harness/program';
import { ownStage } from './harness/stage';
import { button, go, hasFocus, openNeed, openThread, summary, tick } from './harness/steps';

// Things that end early: a half-day that another school took, an enquiry that nobody answered, a designation that
// lapsed. The tests run in order on data of their own; before the last two the program starts again eight days later.

const later = '2026-02-11';
const { by, onDay } = ownStage();

async function release(ref: string): Promise<void> {
  await by('home head', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/', 'To do');
    await page.getByRole('listitem').filter({ hasText: ref }).getByRole('link', { name: 'Look at the dates' }).click();
    // The row at home leads to both answers.
    await button(page, 'Do not release').waitFor();
    await button(page, /^Release for/).click();
    await page.getByRole('heading', { name: /^Release Priya Raman for/ }).waitFor();
    await button(page, /^Release for/).click();
    await page.getByText(/^Priya Raman released for/).waitFor();
  });
}

/** Opens the question that comes before agreeing. */
async function lookAndAgree({ page }: Visitor, ref: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: ref }).getByRole('link', { name: 'Look and agree' }).click();
  await button(page, 'Agree to this proposal').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Agree', exact: true }).waitFor();
}

test('two schools are promised one half-day: the second is told which, nothing is half done, and asks for another', async () => {
  await onDay(firstDay);
  await by('leader', async (leader) => {
    const { page } = leader;
    await go(leader, '/enquiries', 'Enquiries');
    const row = page.getByRole('row', { name: /E-3025/ });
    // Once the turn is known, the row leads straight to the form.
    await row.getByText('Your turn').waitFor();
    await row.getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Make a proposal' }).waitFor();
    await page.getByLabel('Price of a day').fill('lots');
    await button(page, 'Send proposal').click();
    await summary(page).getByText('Choose at least one half-day').waitFor();
    expect(await hasFocus(summary(page))).toBe(true);
    expect(await page.getByLabel('Price of a day').inputValue()).toBe('lots');
    await check(leader, 'thread-propose-wrong');
    await page.getByLabel('What does the support cover?').fill('I teach with both of them, and they teach with me.');
    await page.getByLabel('Price of a day').fill('350');
    // Fairlow has been proposed the same morning.
    for (const halfDay of ['Tue 10 Mar 2026, morning', 'Tue 17 Mar 2026, morning']) await tick(page, halfDay);
    await button(page, 'Send proposal').click();
    await page.getByText('Proposal sent').waitFor();
  });
  await release('E-3023');
  await release('E-3025');
  await by('fergus.doyle', async (wenlow) => {
    const { page } = wenlow;
    await lookAndAgree(wenlow, 'E-3025');
    const dialog = page.getByRole('dialog');
    await by('yvonne.clarke', async (fairlow) => {
      await lookAndAgree(fairlow, 'E-3023');
      await fairlow.page.getByRole('dialog').getByRole('button', { name: 'Agree', exact: true }).click();
      await fairlow.page.getByText(/^Agreed: 2 days/).waitFor();
    });
    await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
    const refusal = dialog.getByRole('group', { name: 'This was not done' });
    await refusal.getByText(/Tue 10 Mar 2026/).waitFor();
    expect(await refusal.textContent()).not.toContain('17 Mar');
    await check(wenlow, 'thread-half-day-taken');
    // A repeat would be refused again.
    await gone(dialog.getByRole('button', { name: 'Agree', exact: true }));
    await dialog.getByRole('button', { name: 'Propose something else' }).click();
    await page.getByText('No longer free, and left out: Tue 10 Mar 2026, morning.').waitFor();
    await tick(page, 'Thu 12 Mar 2026, morning');
    await page.getByLabel('A word with it').fill('The 10th is gone. Could you come on the 12th of March?');
    await button(page, 'Send proposal').click();
    await page.getByText('Proposal sent').waitFor();
    await page.getByRole('heading', { name: "Priya Raman answers the school's proposal" }).waitFor();
    await openNeed(wenlow, 'N-2028');
    await page.getByText('Open', { exact: true }).first().waitFor();
  });
});

test('a leader whose designation lapsed reads what to do, claims it anew, and is found again', async () => {
  await onDay(firstDay);
  await by('ingrid.sol', async (leader) => {
    const { page } = leader;
    await go(leader, '/', 'To do');
    await check(leader, 'home-lapsed');
    await page.getByRole('link', { name: 'See what to do' }).click();
    await page.getByText(/^Its last day was Wed 28 Jan 2026, so schools no longer see what you offer/).waitFor();
    await check(leader, 'leader-lapsed');
    await page.getByRole('link', { name: 'Claim a designation' }).first().click();
    await page.getByRole('radio', { name: 'Specialist leader of education' }).check();
    await page.getByLabel('Whose broker can verify it?').selectOption({ label: 'Wenlow Vale Schools Alliance' });
    await page.getByText('Teaching, learning and assessment', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Assessment' }).check();
    await page.getByLabel('Awarded on').fill('2026-01-29');
    await page.getByLabel('Last day').fill('2026-02-09');
    await page.getByLabel('How a broker can check this').fill('Extended by the alliance until its board meets.');
    await button(page, 'Send to the broker').click();
    await page.getByText('Waits to be verified').waitFor();
  });
  await by('broker', async (broker) => {
    const { page } = broker;
    await go(broker, '/designations', 'Designations');
    await button(page, 'Verify: Ingrid Sol').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Verify/ })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
  await by('ingrid.sol', async (leader) => {
    await go(leader, '/leader', 'Your profile');
    await button(leader.page, 'List for schools').click();
    await leader.page.getByText(/is listed: schools see it/).waitFor();
  });
  await by('head', async (head) => {
    const { page } = head;
    await go(head, '/', 'To do');
    await page.getByRole('listitem').filter({ hasText: 'Finish posting Assessment, N-2030' }).getByRole('link').click();
    // A draft goes on at its first open step.
    await page.waitForURL(/\/edit/);
    await page.goto(`${new URL(page.url()).pathname}?step=check`);
    await button(page, 'Post need').click();
    await page.getByLabel('Ask Ingrid Sol').waitFor();
  });
});

test('once it lapses again, nobody is offered the leader, and “Why not?” says so', async () => {
  await onDay(later);
  await by('head', async (head) => {
    const { page } = head;
    await openNeed(head, 'N-2030');
    await page.getByText(/^Why not/).click();
    await button(page, 'Show more of them').click();
    const why = page.getByRole('listitem').filter({ hasText: 'Ingrid Sol' });
    await why.getByText('Has no designation in force any more: the last one has lapsed or was ended.').waitFor();
    await gone(page.getByLabel('Ask Ingrid Sol'));
    await check(head, 'need-why-not');
  });
  await by('ingrid.sol', async (leader) => {
    await go(leader, '/leader', 'Your profile');
    await leader.page.getByText(/^Its last day was Mon 9 Feb 2026/).waitFor();
  });
});

test('an enquiry that nobody answered in time has ended for both, and the school asks somebody else', async () => {
  await onDay(later);
  await by('nadia.farouk', async (leader) => {
    const { page } = leader;
    await openThread(leader, 'E-3024', '/enquiries?show=ended');
    await page
      .getByText(/^It was to be answered by Mon 9 Feb 2026, 08:00, so nothing can be proposed any more/)
      .waitFor();
    await gone(button(page, 'Make a proposal'));
    await check(leader, 'thread-expired-leader');
  });
  await by('head', async (head) => {
    const { page } = head;
    const item = page.getByRole('listitem').filter({ hasText: 'Ask somebody else about Mathematics, N-2027' });
    await item.getByText(/^Nadia Farouk did not answer in time\. The need is still open\./).waitFor();
    await check(head, 'home-expired');
    await openThread(head, 'E-3024', '/enquiries?show=ended');
    await page.getByText(/^Nadia Farouk did not answer by Mon 9 Feb 2026/).waitFor();
    await check(head, 'thread-expired-head');
    await page.getByRole('link', { name: 'See who else fits' }).click();
    await page.getByLabel('Ask Sunita Joshi').check();
    await page.getByLabel('Your message').fill('Nadia has no time. Could you help us?');
    await page.getByLabel('Not yet').check();
    await button(page, 'Send enquiry').click();
    await page.getByText(/is sent to Sunita Joshi$/).waitFor();
    await go(head, '/', 'To do');
    await gone(page.getByText('Ask somebody else about Mathematics, N-2027'));
  });
});
