export { HowPaid } from './parts/HowPaid';
export { PayeePage } from './parts/PayeePage';
