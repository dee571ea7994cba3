import { expect } from 'vitest';
import type { Visitor } from './browser';
import type { Stage } from './stage';
import { button, next, tick } from './steps';

// How two schools come from a need to visits that are signed off: 1½ days by Priya Raman for Tenfold Primary, with
// miles of the first of two visits. Journeys begin here that look at something else, so they look at no screen on the
// way, unless they say how.

/** Looks at a screen on the way. */
export type Look = (visitor: Visitor, name: string) => Promise<void>;
const without: Look = () => Promise.resolve();

/** The number of dates on which the leader comes. */
const visits = 2;

export async function postNeed({ page, ...rest }: Visitor, look = without): Promise<void> {
  await page.goto('/needs');
  await page.getByRole('link', { name: 'Post a need' }).first().click();
  await page
    .getByLabel('Say it as you would to a colleague')
    .fill('Our Year 2 pupils guess at words instead of sounding them out. Phonics is taught every day.');
  await page
    .getByLabel('What would show that the support worked?')
    .fill('They sound out every word in the check of June.');
  await page.getByRole('checkbox', { name: 'Phonics' }).waitFor();
  await look({ page, ...rest }, 'need-what');
  await next(page);
  await page.getByRole('checkbox', { name: 'Phonics' }).check();
  await page.getByRole('combobox', { name: 'Phase' }).selectOption({ label: 'Primary' });
  await look({ page, ...rest }, 'need-themes');
  await next(page);
  await page.getByLabel('Days of support').fill('1½');
  await page.getByLabel('Last day').fill('2026-03-27');
  await page.getByLabel('In person, at our school').check();
  await page.getByLabel('Most it may cost, £').fill('800');
  await page.getByRole('combobox', { name: 'Who pays?' }).selectOption({ index: 1 });
  await look({ page, ...rest }, 'need-terms');
  await next(page);
  await page.getByRole('radio', { name: /^The region/ }).check();
  await look({ page, ...rest }, 'need-reach');
  await next(page);
  await look({ page, ...rest }, 'need-check');
  await button(page, 'Post need').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chooses the leader among the matches and sends them an enquiry; answers with the thread's address. */
export async function ask({ page, ...rest }: Visitor, leader: string, look = without): Promise<string> {
  await page.getByLabel(`Ask ${leader}`).check();
  await look({ page, ...rest }, 'need-matches');
  await page.getByLabel('Your message').fill('Your way of working beside teachers is what we need. Could you help us?');
  await page.getByLabel('Not yet').check();
  await button(page, 'Send enquiry').click();
  const sent = page.getByRole('link', { name: /E-\d+/ }).first();
  await sent.click();
  await page.waitForURL('**/enquiries/*');
  return new URL(page.url()).pathname;
}

export async function propose({ page, ...rest }: Visitor, thread: string, look = without): Promise<void> {
  await page.goto(thread);
  await expect.poll(() => page.textContent('main')).not.toContain('Tenfold Primary');
  await button(page, 'Make a proposal').click();
  await page
    .getByLabel('What does the support cover?')
    .fill('I plan with both teachers, teach one lesson, and watch one.');
  await page.getByLabel('Objective 1').fill('Sound out before guessing');
  for (const halfDay of ['Thu 5 Feb 2026, morning', 'Tue 10 Feb 2026, morning', 'Tue 10 Feb 2026, afternoon'])
    await tick(page, halfDay);
  await page.getByRole('radio', { name: 'By the mile' }).check();
  await page.getByLabel('At most for each visit').fill('40');
  await page.getByText('with expenses of at most £80.00').first().waitFor();
  await look({ page, ...rest }, 'thread-propose');
  await button(page, /^Send proposal/).click();
  await page.getByText('Proposal sent').waitFor();
  await look({ page, ...rest }, 'thread-proposed');
}

export async function release({ page, ...rest }: Visitor, thread: string, look = without): Promise<void> {
  await page.goto(thread);
  await look({ page, ...rest }, 'thread-release');
  await button(page, /^Release for 1½ days/)
    .first()
    .click();
  await button(page, /^Release for 1½ days/)
    .last()
    .click();
  await page
    .getByText(/released/i)
    .first()
    .waitFor();
}

export async function agree({ page, ...rest }: Visitor, thread: string, look = without): Promise<void> {
  await page.goto(thread);
  await button(page, 'Agree to this proposal').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.textContent()).toContain('£605.00');
  await look({ page, ...rest }, 'thread-agree');
  await dialog.getByRole('button', { name: 'Agree', exact: true }).click();
  await page.getByText(/^Agreed: 1½ days/).waitFor();
  await look({ page, ...rest }, 'thread-agreed');
}

export async function record({ page, ...rest }: Visitor, thread: string, look = without): Promise<void> {
  await page.goto(thread);
  for (let visit = 0; visit < visits; visit++) {
    await button(page, 'Record visit').first().click();
    await page.getByLabel('What was done?').fill('We planned together, and both teachers taught a lesson.');
    if (visit === 0) {
      await page.getByLabel('How many miles did you travel?').fill('62');
      await page.getByLabel('What for?').fill('Tenfold to Wenlow and back');
    }
    await look({ page, ...rest }, 'thread-record');
    await page.locator('form').getByRole('button', { name: 'Record visit' }).click();
    await page.getByLabel('What was done?').waitFor({ state: 'hidden' });
  }
}

export async function signOff({ page, ...rest }: Visitor, thread: string, look = without): Promise<void> {
  await page.goto(thread);
  await look({ page, ...rest }, 'thread-sign-off');
  for (let visit = 0; visit < visits; visit++) {
    await button(page, 'Sign off visit').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Sign off visit' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await page.getByText('2 of 2 signed off.').waitFor();
  await look({ page, ...rest }, 'thread-complete');
}

/** From the need to the agreement; answers with the thread's address. */
export async function agreed(by: Stage['by']): Promise<string> {
  const thread = await by('head', async (head) => {
    await postNeed(head);
    return ask(head, 'Priya Raman');
  });
  await by('leader', (leader) => propose(leader, thread));
  await by('home head', (homeHead) => release(homeHead, thread));
  await by('head', (head) => agree(head, thread));
  return thread;
}

/** Both visits are recorded and signed off: from 11 February on. */
export async function visited(by: Stage['by'], thread: string): Promise<void> {
  await by('leader', (leader) => record(leader, thread));
  await by('head', (head) => signOff(head, thread));
}
