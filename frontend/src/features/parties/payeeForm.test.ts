import { expect, test } from 'vitest';
import type { Payee } from '../../api/types';
import { accountText, checkAccount, payeeValues, takesAway, toPayee, vatText } from './payeeForm';

const account = { accountName: 'The Grove', sortCode: '00-00-00', accountNumber: '00012345' };
const told: Payee = { address: ['1 High Street', 'Lewes'], vatNumber: 'GB123', ...account };
const empty = payeeValues();

test('a form begins from what stands, line by line, and from nothing where nothing does', () => {
  expect(payeeValues(told)).toEqual({ ...told, address: '1 High Street\nLewes' });
  expect(Object.values(empty)).toEqual(['', '', '', '', '']);
});

test('what is typed is sent as it is, without empty lines', () => {
  expect(toPayee(payeeValues(told))).toEqual(told);
  expect(toPayee({ ...empty, address: '\n1 High Street\n  \nLewes\n' }).address).toEqual(['1 High Street', 'Lewes']);
  expect(toPayee(empty).address).toEqual([]);
});

const name = 'Enter the name of the account';
const sort = 'Enter the sort code, like 00-00-00';
const number = 'Enter the account number of eight digits';

test.each<[string, Partial<typeof account>, (string | null)[]]>([
  ['nothing', {}, [null, null, null]],
  ['spaces only', { accountName: ' ' }, [null, null, null]],
  ['all', account, [null, null, null]],
  ['only the name', { accountName: 'The Grove' }, [null, sort, number]],
  ['only the sort code', { sortCode: '00-00-00' }, [name, null, number]],
  ['only the number', { accountNumber: '00012345' }, [name, sort, null]],
])('of an account %s is told', (_name, typed, problems) => {
  expect(Object.values(checkAccount({ ...empty, ...typed }))).toEqual(problems);
});

test.each<[string, Partial<typeof empty>, Payee | undefined, boolean]>([
  ['nothing stood, nothing is told', {}, undefined, false],
  ['an account stood, none is told', {}, told, true],
  ['an account stood, another is told', { ...account, accountNumber: '00099999' }, told, false],
  ['only a VAT number stood, none is told', {}, { vatNumber: 'GB123' }, true],
  ['only a VAT number stood, and stays', { vatNumber: 'GB123' }, { vatNumber: 'GB123' }, false],
  ['an account stood, only the VAT number stays', { vatNumber: 'GB123' }, told, true],
  ['a VAT number stood, an account alone is told', account, { vatNumber: 'GB123' }, false],
])('where %s', (_name, typed, stands, away) => {
  expect(takesAway({ ...empty, ...typed }, stands)).toBe(away);
});

test.each<[Payee | undefined, string, string]>([
  [undefined, 'No bank account told yet', 'None, so no VAT is charged'],
  [{ vatNumber: 'GB123' }, 'No bank account told yet', 'GB123'],
  [account, 'By transfer to The Grove, 00-00-00, 00012345', 'None, so no VAT is charged'],
])('%j reads “%s” and “%s”', (payee, byTransfer, vat) => {
  expect(accountText(payee)).toBe(byTransfer);
  expect(vatText(payee)).toBe(vat);
});
