import { test } from 'vitest';
import { check, settled } from './harness/browser';
import { ownStage } from './harness/stage';
import { button, go } from './harness/steps';

// A leader offers herself for a need that reaches her; the head accepts, and it is an enquiry.

const { by } = ownStage();

const what = 'Too few of our Year 1 pupils read fluently';

test('a leader offers her support, and the head of the school takes it up', async () => {
  await by('leader', async (leader) => {
    const { page } = leader;
    await go(leader, '/offers', 'Your offers');
    await check(leader, 'offers-own');
    await button(page, 'Take it back').first().click();
    await check(leader, 'offers-take-back');
    await button(page, 'Take the offer back').click();
    await page.getByText('is taken back. You can offer again').waitFor();
    await go(leader, '/needs', 'Needs');
    await page.getByRole('link', { name: 'Needs that fit you' }).click();
    await page.getByRole('heading', { level: 1, name: 'Needs that fit you' }).waitFor();
    await settled(page);
    await check(leader, 'needs-that-fit');
    const card = page.getByRole('listitem').filter({ hasText: what }).first();
    await card.getByText('The school has not named itself.').waitFor();
    await card.getByRole('link', { name: 'Offer your support' }).click();
    await page.getByRole('heading', { level: 1, name: /^Offer your support for N-/ }).waitFor();
    await page.getByLabel('How you could help').fill('I trained the adults of such groups in two schools.');
    await check(leader, 'offer-form');
    await button(page, 'Send your offer').click();
    await page.getByText('is with the school').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Your offers' }).waitFor();
  });
  await by('head', async (head) => {
    const { page } = head;
    await go(head, '/', 'To do');
    await page.getByRole('link', { name: 'See the offer' }).first().click();
    await page.getByRole('heading', { name: 'Leaders who offer to help' }).waitFor();
    await settled(page);
    await check(head, 'offer-received');
    await button(page, 'Accept the offer').first().click();
    const dialog = page.getByRole('dialog', { name: /^Accept the offer of/ });
    await dialog.waitFor();
    await check(head, 'offer-accept');
    await dialog.getByRole('button', { name: 'Accept, and name our school' }).click();
    await page.getByText('is accepted. They are asked to propose dates').waitFor();
  });
  await by('leader', async (leader) => {
    const { page } = leader;
    await go(leader, '/offers', 'Your offers');
    await page.getByRole('link', { name: 'Go on with the enquiry' }).first().click();
    await page.getByText(/^Enquiry E-/).first().waitFor();
    await settled(page);
    await check(leader, 'offer-enquiry');
  });
});
