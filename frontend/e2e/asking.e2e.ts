import { expect, test } from 'vitest';
import { check, settled, type Visitor } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go, next } from './harness/steps';

// The way to the right person: a head pastes half a page, corrects what is suggested, sees who fits with what both
// sides say alike, reads why another does not, lets them in by one press, and asks them.

const { by } = ownStage();

const halfPage = `Our fonics results in Year 1 have fallen for three years, and this year six children in ten met the
standard. Children guess at words from the picture and the first letter alone. The books that they take home do not match
the sounds that they know, so their parents cannot help.

The scheme is the right one, we think, but each class teaches it in its own way. Our two teaching assistants, who run the
catch-up groups, have had no training since it was bought. The lowest fifth are heard once a week, if at all, and nobody
can say which sounds they lack.

We would like somebody to watch lessons with our reading lead, who is new to the role, to plan a term with her, and to
show how the lowest fifth can keep up from the first day.`;

async function paste({ page }: Visitor): Promise<void> {
  await page.getByLabel('Say it as you would to a colleague').fill(halfPage);
  await page.getByLabel('What would show that the support worked?').fill('Eight in ten meet the standard in June.');
}

/** Ticks two suggestions, and takes one of them back where all themes are. */
async function correct(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const suggested = page.getByRole('group', { name: 'From what you wrote, it may be about' });
  await suggested.getByRole('checkbox', { name: 'Phonics' }).check();
  await suggested.getByRole('checkbox', { name: 'English', exact: true }).check();
  await check(visitor, 'asking-pasted');
  await next(page);
  // In the order of the head, on the server too.
  await page.getByText('Chosen: Phonics, English.').waitFor();
  await suggested.getByRole('checkbox', { name: 'English', exact: true }).uncheck();
  await page.getByText('Chosen: Phonics.').waitFor();
  await next(page);
}

async function post({ page }: Visitor): Promise<void> {
  await page.getByLabel('Days of support').fill('2');
  await page.getByLabel('Last day').fill('2026-03-27');
  await page.getByLabel('Remote', { exact: true }).check();
  await page.getByRole('combobox', { name: 'Who pays?' }).selectOption({ label: 'Our school’s budget' });
  await next(page);
  await page
    .getByRole('combobox', { name: 'Who hears of it first?' })
    .selectOption({ label: 'No partnership: the whole region at once' });
  await page.getByRole('radio', { name: /^The region/ }).check();
  await next(page);
  await button(page, 'Post need').click();
  await page.getByText(/is posted\. Here is who fits\.$/).waitFor();
  await settled(page);
}

const cardOf = ({ page }: Visitor, leader: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: leader }) });

/** What the head wrote, and what the leader says like it, stand on the card of the leader. */
async function readQuotes(visitor: Visitor, leader: string): Promise<void> {
  const card = cardOf(visitor, leader);
  await card.getByRole('term').filter({ hasText: leader }).waitFor();
  const [yours = '', theirs = ''] = await card.getByText(/^“.*”$/).allTextContents();
  expect(halfPage.replaceAll(/\s+/g, ' ')).toContain(yours.slice(1, -1));
  expect(theirs).not.toBe('');
}

test('a head pastes half a page, sees who fits and why not, lets somebody in by one press, and asks them', async () => {
  await by('head', async (visitor) => {
    const { page } = visitor;
    await go(visitor, '/needs/new', 'What is the matter?');
    await paste(visitor);
    await correct(visitor);
    await post(visitor);
    await readQuotes(visitor, 'Tessa Wyatt');
    await check(visitor, 'asking-who-fits');

    expect(await cardOf(visitor, 'Priya Raman').count()).toBe(0);
    await page.getByText(/^Why not the other \d+\?$/).click();
    const miss = page.getByRole('listitem').filter({ hasText: /^Priya Raman/ });
    await miss.getByText('Fits if you accept support in person.').waitFor();
    await check(visitor, 'asking-why-not');
    await miss.getByRole('button', { name: 'Accept support in person, for Priya Raman' }).click();
    await page.getByText('Support in person is accepted now').waitFor();
    await readQuotes(visitor, 'Priya Raman');
    await check(visitor, 'asking-let-in');

    await cardOf(visitor, 'Priya Raman').getByRole('checkbox', { name: 'Ask Priya Raman' }).check();
    await button(page, 'Write the enquiry').click();
    await page.getByLabel('Your message').fill('Could you watch lessons with our reading lead in February?');
    await page.getByLabel('Not yet').check();
    await check(visitor, 'asking-enquiry');
    await button(page, 'Send enquiry').click();
    await page.getByText(/^Enquiry E-\d+ is sent to Priya Raman$/).waitFor();
    await page.getByText('You have asked Priya Raman').waitFor();
  });
});
