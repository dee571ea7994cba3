package billing

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
)

// trimDrafts takes from the self-bills of an invoice that wait what was invoiced in advance and is credited whole: the
// home school is not owed for it. One of which nothing is left goes.
func (by crediting) trimDrafts(ctx context.Context, i Invoice, before taken, net []money.Amount) error {
	waiting, err := drafts.All(ctx, by.tx, docdb.Query{Index: "by_invoice_home", Equal: []any{i.ID}})
	for _, d := range waiting {
		if err == nil {
			err = by.trimDraft(ctx, d, i, before, net)
		}
	}
	return err
}

func (by crediting) trimDraft(ctx context.Context, d Draft, i Invoice, before taken, net []money.Amount) error {
	var kept []Line
	var e errs
	for _, l := range d.Lines {
		v, err := agreements.GetVisit(ctx, by.tx, l.VisitID)
		if err != nil {
			return err
		}
		of := slices.IndexFunc(i.Lines, func(o Line) bool { return o.VisitID == l.VisitID && o.Expenses == l.Expenses })
		if !v.InAdvance || of < 0 || e.add(before.net[of], net[of]) != i.Lines[of].Net {
			kept = append(kept, l)
			continue
		}
		d.Net = e.sub(d.Net, l.Net)
		d.Brokerage = e.sub(d.Brokerage, e.sub(i.Lines[of].Net, l.Net))
	}
	switch {
	case e.err != nil || len(kept) == len(d.Lines):
		return e.err
	case len(kept) == 0:
		return drafts.Delete(ctx, by.tx, &d)
	}
	d.Lines = kept
	return drafts.Replace(ctx, by.tx, &d)
}
