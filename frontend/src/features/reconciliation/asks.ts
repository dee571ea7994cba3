import type { CandidatePart, LinkAsk } from '../../api/types';

/** What the API is asked for to link a line to a part of a candidate. */
export function asLink({ kind, invoiceId, paymentId, party, amount }: CandidatePart): LinkAsk {
  switch (kind) {
    case 'receipt':
      return { kind, ...(paymentId ? { paymentId } : {}) };
    case 'invoice':
      return { kind, amount, ...(invoiceId ? { invoiceId } : {}) };
    case 'onaccount':
      return { kind, amount, ...(party ? { party } : {}) };
    default:
      return { kind, amount };
  }
}
