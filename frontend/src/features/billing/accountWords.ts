import type { Amount, Invoice } from '../../api/types';
import { moneyText } from '../../ui/format';

export const accountWords = {
  title: 'Pay it from the account',
  action: 'Use what is on account',
  amount: 'How much pays this invoice, in pounds',
  noAmount: 'Enter how much pays this invoice in pounds and pence, like 50.00',
  done: 'What was on account pays this invoice now.',
};

/** What the payer has on account. */
export function hasOnAccount(has: Amount, { payerName }: Pick<Invoice, 'payerName'>): string {
  return `${payerName} has ${moneyText(has)} on account: it paid that, and does not owe it.`;
}

export function mostOfAccount(most: Amount): string {
  return `At most ${moneyText(most)} can be used`;
}

/** What is said before it is used. */
export function setWords(amount: Amount, { number, payerName }: Pick<Invoice, 'number' | 'payerName'>) {
  return {
    title: `Pay ${number} from the account`,
    what: 'It is on account no more, and pays this invoice. The payer is told. It can be taken back.',
    whom: payerName,
    amount,
    verb: 'Use it',
  };
}
