import type { components } from '../../api/schema';

/** When invoices of a school that sells alone are drafted. */
export type Drafting = Omit<components['schemas']['Drafting'], '$schema'>;
