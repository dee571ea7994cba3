import type { Payee } from '../../api/types';

/** How somebody is paid, as it is typed. */
export interface PayeeValues extends Record<string, unknown> {
  /** Line by line. */
  address: string;
  vatNumber: string;
  accountName: string;
  sortCode: string;
  accountNumber: string;
}

/** What a form begins from. */
export function payeeValues({
  address = [],
  vatNumber = '',
  accountName = '',
  sortCode = '',
  accountNumber = '',
}: Payee = {}): PayeeValues {
  return { address: address.join('\n'), vatNumber, accountName, sortCode, accountNumber };
}

/** A bank account is told as a whole or not at all; the API says what it cannot read in it. */
export function checkAccount({ accountName, sortCode, accountNumber }: PayeeValues) {
  const none = [accountName, sortCode, accountNumber].every((typed) => typed.trim() === '');
  const need = (typed: string, problem: string) => (none || typed.trim() !== '' ? null : problem);
  return {
    accountName: need(accountName, 'Enter the name of the account'),
    sortCode: need(sortCode, 'Enter the sort code, like 00-00-00'),
    accountNumber: need(accountNumber, 'Enter the account number of eight digits'),
  };
}

/** Empty fields say that there is nothing of the kind. */
export function toPayee({ address, vatNumber, accountName, sortCode, accountNumber }: PayeeValues): Payee {
  const lines = address.split('\n').filter((line) => line.trim() !== '');
  return { address: lines, vatNumber, accountName, sortCode, accountNumber };
}

/** Whether the person emptied the fields of an account or a VAT number that stands, and told no account. */
export function takesAway(
  { accountName, sortCode, accountNumber, vatNumber }: PayeeValues,
  stands: Payee = {},
): boolean {
  const isEmpty = (...typed: string[]) => typed.every((text) => text.trim() === '');
  if (!isEmpty(accountName, sortCode, accountNumber)) return false;
  return Boolean(stands.accountNumber) || (Boolean(stands.vatNumber) && isEmpty(vatNumber));
}

/** "By transfer to The Grove, 00-00-00, 00012345" */
export function accountText(payee?: Payee): string {
  if (!payee?.accountNumber) return 'No bank account told yet';
  return `By transfer to ${[payee.accountName, payee.sortCode, payee.accountNumber].join(', ')}`;
}

export function vatText(payee?: Payee): string {
  return payee?.vatNumber ?? 'None, so no VAT is charged';
}
