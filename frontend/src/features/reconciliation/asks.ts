import type { CandidatePart, LinkAsk } from '../../api/types';

/** What the API is asked for to link a line to a part of a candidate. */
export function asLink(part: CandidatePart): LinkAsk {
  const { kind, invoiceId, paymentId, selfBillId, refundId, paidOutId, party, amount } = part;
  switch (kind) {
    case 'self_bill':
      return { kind, amount, ...(selfBillId ? { selfBillId } : {}) };
    case 'refund':
      return { kind, amount, ...(refundId ? { refundId } : {}) };
    case 'payment':
      return { kind, ...(paidOutId ? { paidOutId } : {}) };
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
