package reports

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/billing"
)

// paper is what a document says of its VAT. It says nothing where an entry is about no document.
type paper struct {
	purchase bool
	internal bool
	lines    []billing.Line
	sums     billing.Sums
}

// papers are the documents that entries are about, with those behind credit notes.
type papers struct {
	invoices  map[string]billing.Invoice
	selfBills map[string]billing.SelfBill
	credits   map[string]billing.CreditNote
}

func papersOf(ctx context.Context, r docdb.Reader, entries []ledger.Entry) (papers, error) {
	ids := make([]string, 0, len(entries))
	for _, e := range entries {
		ids = append(ids, e.Subject)
	}
	var p papers
	var err error
	if p.credits, err = billing.GetCredits(ctx, r, ids); err != nil {
		return p, err
	}
	for _, n := range p.credits {
		ids = append(ids, n.InvoiceID, n.SelfBillID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if p.invoices, err = billing.GetInvoices(ctx, r, ids); err != nil {
		return p, err
	}
	p.selfBills, err = billing.GetSelfBills(ctx, r, ids)
	return p, err
}

// of is the document that an entry is about.
func (p papers) of(e ledger.Entry) paper {
	switch e.Kind {
	case billing.Invoiced:
		i := p.invoices[e.Subject]
		return paper{false, i.Internal, i.Lines, i.Sums}
	case billing.SelfBilled:
		b := p.selfBills[e.Subject]
		return paper{true, b.Internal, b.Lines, b.Sums}
	case billing.TakenBack:
		n := p.credits[e.Subject]
		return paper{false, p.invoices[n.InvoiceID].Internal, n.Lines, n.Sums}
	case billing.SelfBillReversed:
		n := p.credits[e.Subject]
		return paper{true, p.selfBills[n.SelfBillID].Internal, n.Lines, n.Sums}
	}
	return paper{}
}
