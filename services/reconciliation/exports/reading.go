package exports

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/reconciliation"
)

// mostEntries is how many entries one export may have to look through.
const mostEntries = 20_000

// entriesOf are the entries of a book that count on the days, in their order. Invalid where they are
// more than one export looks through.
func entriesOf(ctx context.Context, r docdb.Reader, book parties.Ref, days Span) ([]ledger.Entry, error) {
	var all []ledger.Entry
	for cursor := ""; ; {
		page, next, err := ledger.Entries(ctx, r, string(book), ledger.Span(days), cursor, docdb.MaxLimit)
		if err != nil {
			return nil, err
		}
		if all = append(all, page...); len(all) > mostEntries {
			return nil, refused("to", tooManyEntries)
		}
		if cursor = next; next == "" {
			return all, nil
		}
	}
}

// papersOf are the documents that entries are about, with those behind them.
func papersOf(ctx context.Context, r docdb.Reader, entries []ledger.Entry) (papers, error) {
	subjects := make([]string, len(entries))
	for i, e := range entries {
		subjects[i] = e.Subject
	}
	var p papers
	var err error
	if p.credits, err = billing.GetCredits(ctx, r, subjects); err != nil {
		return p, err
	}
	if p.payments, err = billing.GetPayments(ctx, r, subjects); err != nil {
		return p, err
	}
	if p.paidOut, err = billing.GetPaidOuts(ctx, r, subjects); err != nil {
		return p, err
	}
	ids := slices.Clone(subjects)
	for _, n := range p.credits {
		ids = append(ids, n.InvoiceID, n.SelfBillID)
	}
	for _, n := range p.paidOut {
		ids = append(ids, n.SelfBillID, n.RefundID)
	}
	for _, n := range p.payments {
		ids = append(ids, n.InvoiceID)
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	if p.invoices, err = billing.GetInvoices(ctx, r, ids); err != nil {
		return p, err
	}
	if p.selfBills, err = billing.GetSelfBills(ctx, r, ids); err != nil {
		return p, err
	}
	if p.refunds, err = billing.GetRefunds(ctx, r, ids); err != nil {
		return p, err
	}
	p.links, p.lines, err = reconciliation.GetLinks(ctx, r, subjects)
	return p, err
}

// namesOf are the names of the parties whose accounts entries move. Documents name most.
func namesOf(ctx context.Context, r docdb.Reader, p papers, entries []ledger.Entry) (map[parties.Ref]string, error) {
	names := map[parties.Ref]string{}
	for _, i := range p.invoices {
		names[i.Payer] = i.PayerName
	}
	for _, b := range p.selfBills {
		names[parties.School(b.HomeURN)] = b.HomeName
	}
	for _, e := range entries {
		for _, posting := range e.Postings {
			of, is := partyOf(posting.Account)
			if !is || names[of] != "" {
				continue
			}
			name, err := parties.NameOf(ctx, r, of)
			if err != nil {
				return nil, err
			}
			names[of] = name
		}
	}
	return names, nil
}

// bankNames are the names of the bank accounts of a book, by id.
func bankNames(ctx context.Context, r docdb.Reader, book parties.Ref) (map[string]string, error) {
	all, err := reconciliation.AccountsOf(ctx, r, book)
	names := map[string]string{}
	for _, a := range all {
		names[a.ID] = a.Name
	}
	return names, err
}

// numbersOf are the entries that earlier exports of the book have of a content, on these days.
func numbersOf(ctx context.Context, r docdb.Reader, book parties.Ref, what Content, days Span) (map[int64]bool, error) {
	done := map[int64]bool{}
	q := docdb.Query{Index: "by_book", Equal: []any{book, what}, From: days.From}
	err := marks.Each(ctx, r, q, func(m mark) error {
		if m.From > days.To {
			return nil
		}
		for _, n := range m.Numbers {
			done[n] = true
		}
		return nil
	})
	return done, err
}
