export { PayeeFields } from './PayeeFields';
export { PayeePage } from './PayeePage';
export { accountText, vatText, payeeValues, checkAccount, toPayee, type PayeeValues } from './payeeForm';
