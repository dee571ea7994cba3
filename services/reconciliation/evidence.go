package reconciliation

import (
	"context"
	"slices"
)

// evidenceOf is what speaks for links of a line that are made together: the sentences of the candidate
// that they are.
func (s *Service) evidenceOf(ctx context.Context, l Line, all []LinkInput) (evidence, error) {
	chosen := evidence{sentences: []string{aPersonChoseIt}}
	if !cites(all) {
		return chosen, nil
	}
	found, err := s.candidatesOf(ctx, l)
	for _, c := range found {
		if c.is(all) {
			return evidence{c.Sentences, c.Rule}, nil
		}
	}
	return chosen, err
}

// cites says whether one of the links is to a document.
func cites(all []LinkInput) bool {
	for _, in := range all {
		if in.Kind.cites() {
			return true
		}
	}
	return false
}

// cites says whether a link of the kind is to a document, or to another line.
func (k Kind) cites() bool {
	return k == ToInvoice || k == ToReceipt || k == ToSelfBill || k == ToRefund || k == ToPayment || k == Returned
}

// is says whether links are to the documents of a candidate, and to no others, but for those that what came too much
// pays too.
func (c Candidate) is(all []LinkInput) bool {
	documents := 0
	for _, in := range all {
		if !in.Kind.cites() {
			continue
		}
		if slices.ContainsFunc(c.Next, func(p Part) bool { return p.is(in) }) {
			continue
		}
		documents++
		if !c.has(in) {
			return false
		}
	}
	return documents == c.documents()
}

func (c Candidate) has(in LinkInput) bool {
	return slices.ContainsFunc(c.Parts, func(p Part) bool { return p.is(in) })
}

// is says whether a link is to this part of a candidate.
func (p Part) is(in LinkInput) bool {
	if p.Kind != in.Kind {
		return false
	}
	switch in.Kind {
	case ToInvoice:
		return p.InvoiceID == in.InvoiceID
	case ToReceipt:
		return p.PaymentID == in.PaymentID
	case ToSelfBill:
		return p.SelfBillID == in.SelfBillID
	case ToRefund:
		return p.RefundID == in.RefundID
	case ToPayment:
		return p.PaidOutID == in.PaidOutID
	case Returned:
		return p.OtherID == in.OtherID
	case OnAccount, Charges, Interest, Outside:
	}
	return false
}
