import type { Tone } from '../../ui/Status';
import type { OnAccount, Refund } from '../../api/types';
import { dateText, moneyText } from '../../ui/format';

export const states: Record<Refund['state'], { word: string; tone: Tone }> = {
  asked: { word: 'To be decided', tone: 'waiting' },
  approved: { word: 'To be sent', tone: 'active' },
  refused: { word: 'Refused', tone: 'plain' },
  withdrawn: { word: 'Withdrawn', tone: 'plain' },
  paid: { word: 'Sent', tone: 'good' },
};

/** What a refund is now, in a sentence. */
export function standing({ state, amount, issuerName, partyName, paidOn, byName }: Refund): string {
  const sum = moneyText(amount);
  switch (state) {
    case 'asked':
      return `${byName} asks to send ${sum} back to ${partyName}. Another person of ${issuerName} decides.`;
    case 'approved':
      return `${issuerName} will send ${sum} back to ${partyName}.`;
    case 'refused':
      return `${sum} stays on account: the refund was refused.`;
    case 'withdrawn':
      return `${sum} stays on account: the refund was withdrawn.`;
    case 'paid':
      return `${issuerName} sent ${sum} back to ${partyName}${paidOn ? ` on ${dateText(paidOn)}` : ''}.`;
  }
}

export const words = {
  title: 'On account and refunds',
  leadSeller:
    'What payers paid and do not owe. It pays a later invoice, on the page of that invoice, or goes back to the payer.',
  leadPayer:
    'What you paid and did not owe, and what of it goes back to you. What you have on account with a seller stands in the statement of your account, under “To pay”.',
  onAccount: 'On account',
  ofYourPayers: 'What those who pay your school have on account',
  none: 'Nothing is on account',
  noneNote: 'What a payer paid too much, or paid before an invoice was credited, would be here.',
  noRefunds: 'No refunds yet',
  noRefundsNote: 'A refund is asked for by one person of the seller, and approved by another.',
  ask: 'Ask for a refund',
  askNote: 'Another person who handles this money decides. The payer reads the reason once it is approved.',
  amount: 'How much goes back, in pounds',
  why: 'Why it goes back',
  noAmount: 'Enter how much goes back in pounds and pence, like 50.00',
  noWhy: 'Say why it goes back, for the payer reads it',
  asked: 'Somebody else who handles this money is asked to decide.',
  approve: 'Approve the refund',
  approveWhat: 'It is owed to the payer from now on, and pays no invoice any more. The payer is told.',
  approveAfterwards: 'Until it is sent, it can be withdrawn.',
  approved: 'The refund is approved. Send it at your bank, with its number as the reference.',
  refuse: 'Leave it on account',
  refuseWhy: 'Why it stays on account',
  withdraw: 'Withdraw the refund',
  noReason: 'Say why it stays on account',
  ended: 'It stays on account.',
  pay: 'Record that it was sent',
  payNote: 'Lateral moves no money. Send it at your bank, and record it here, or link the line of a statement at the desk.',
  paidOn: 'Date of the payment',
  reference: 'Reference that you gave',
  noDay: 'Enter the date of the payment',
  late: 'Enter today or an earlier date',
  paid: 'The refund is recorded as sent.',
  back: 'Take this payment back',
  backNote: 'It was recorded by hand, and no bank statement shows it. The payer is told that it is not sent yet.',
  backWhy: 'Say why, for the payer reads it too',
  backDone: 'The payment is taken back. The refund is to be sent again.',
  another: 'Another person who handles this money decides.',
};

export function askTitle({ name }: OnAccount): string {
  return `Ask for a refund to ${name}`;
}

export function onlyHas({ amount }: Pick<OnAccount, 'amount'>): string {
  return `Only ${moneyText(amount)} is on account`;
}
