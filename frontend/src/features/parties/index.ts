export { HowPaid } from './parts/HowPaid';
export { PayeePage } from './parts/PayeePage';
export { PayersPage } from './parts/PayersPage';
export { raisings, raisingText } from './raising';
