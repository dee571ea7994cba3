import type { BankCandidate, CandidatePart, LinkAsk } from '../../api/types';

/** What the API is asked for to link a line to a part of a candidate. */
export function asLink(part: CandidatePart): LinkAsk {
  const { kind, invoiceId, paymentId, selfBillId, refundId, paidOutId, otherLine, party, amount } = part;
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
    case 'returned':
      return { kind, ...(otherLine ? { otherLine } : {}) };
    case 'onaccount':
      return { kind, amount, ...(party ? { party } : {}) };
    default:
      return { kind, amount };
  }
}

/** The same for all parts of a candidate. */
export const asLinks = ({ parts }: Pick<BankCandidate, 'parts'>): LinkAsk[] => parts.map(asLink);

/** What stands on account pays the next invoices instead. */
export function payingNext({ parts, next }: Pick<BankCandidate, 'parts' | 'next'>): LinkAsk[] {
  return [...parts.filter(({ kind }) => kind !== 'onaccount'), ...next].map(asLink);
}

/** Another person is asked to send back what stands on account. */
export function askedBack(candidate: Pick<BankCandidate, 'parts'>): LinkAsk[] {
  return asLinks(candidate).map((each) => (each.kind === 'onaccount' ? { ...each, refund: true } : each));
}

/** True where a candidate pays a document once more of which another is a payment that was recorded by hand. */
export function isFurther({ parts }: Pick<BankCandidate, 'parts'>, all: Pick<BankCandidate, 'parts'>[]): boolean {
  const [only] = parts;
  if (!only || parts.length > 1 || only.recorded || !only.number) return false;
  return all.some((each) => each.parts.some(({ recorded, number }) => recorded && number === only.number));
}
