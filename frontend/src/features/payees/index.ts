export { PayeeFields } from './parts/PayeeFields';
export { PayeePage } from './parts/PayeePage';
export { accountText, vatText, payeeValues, checkAccount, toPayee, type PayeeValues } from './payeeForm';
