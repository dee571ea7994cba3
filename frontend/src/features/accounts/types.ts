import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type ToPay = Schemas['ToPay'];
export type DueTo = Schemas['Due'];
export type OwedInvoice = Schemas['Owed'];
export type StatementOfAccount = Schemas['Statement'];
export type SentStatement = Schemas['SentStatement'];
export type AccountRow = Schemas['Row'];
export type PaymentAdviceAsk = Schemas['PaymentAdvice'];
