import type { components } from '../../api/schema';

type Schemas = components['schemas'];

/** An invoice, a self-bill or a credit note, as a list of all of them says it. */
export type BillingDocument = Schemas['Document'];
export type DocumentKind = BillingDocument['kind'];
