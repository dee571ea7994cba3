package billing

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// newNote completes a credit note. It has no number yet.
func (by crediting) newNote(n CreditNote) CreditNote {
	n.Meta = docdb.Meta{ID: by.ids.New("creditnote")}
	n.Reason, n.IssuedAt = by.reason, by.now()
	n.IssuedBy, n.IssuedByName = by.actor.AccountID, by.actor.Name
	return n
}

// insert numbers a credit note in its series, and stores it, with how its parties are reached today.
func (by crediting) insert(ctx context.Context, n *CreditNote, series string) error {
	var err error
	seller, buyer := n.Issuer, n.Payer
	if n.SelfBillID != "" {
		seller, buyer = buyer, seller // who drew it up is the customer
	}
	if n.Electronic, err = electronicOf(ctx, by.tx, seller, buyer); err != nil {
		return err
	}
	if n.Number, err = number(ctx, by.tx, series, n.Issuer); err != nil {
		return err
	}
	return creditNotes.Insert(ctx, by.tx, n)
}

// takeBack takes the sums of a credit note from what is owed. What was paid and is not owed any more
// is on account, which the note says.
func (i *Invoice) takeBack(n *CreditNote, at time.Time) error {
	var e errs
	i.Credited = e.sub(i.CreditedSum(), n.Total)
	left := e.sub(i.Total, i.Credited)
	kept := e.sub(i.Paid, i.OnAccount)
	if over := e.sub(kept, left); over.Pence > 0 {
		n.OnAccount = over
		i.OnAccount = e.add(i.OnAccount, over)
		kept = left
	}
	if e.err != nil {
		return e.err
	}
	i.CreditNoteID = n.ID
	verb := ""
	switch {
	case left.IsZero():
		verb = "credit"
	case kept == left && i.Unpaid:
		verb, i.PaidAt = "settle by credit", &at
	default:
		return nil
	}
	i.Unpaid = false
	var err error
	i.State, err = InvoiceSteps.After(i.State, verb)
	return err
}

// takenFrom is what the credit notes of an invoice took from its lines.
func takenFrom(ctx context.Context, r docdb.Reader, i Invoice) (taken, error) {
	return takenBy(ctx, r, i.ID, "", i.Lines)
}

func takenBy(ctx context.Context, r docdb.Reader, invoiceID, selfBillID string, lines []Line) (taken, error) {
	t := nothingTaken(lines)
	notes, err := notesOf(ctx, r, invoiceID, selfBillID)
	for _, n := range notes {
		if err == nil {
			err = t.add(n)
		}
	}
	return t, err
}

// notesOf are the credit notes of an invoice, or of its self-bill, the oldest first.
func notesOf(ctx context.Context, r docdb.Reader, invoiceID, selfBillID string) ([]CreditNote, error) {
	return creditNotes.All(ctx, r, docdb.Query{Index: "by_document", Equal: []any{invoiceID, selfBillID}})
}

// credits are the credit notes of the invoice.
func (i Invoice) credits(ctx context.Context, r docdb.Reader) ([]CreditNote, error) {
	if i.CreditedSum().IsZero() {
		return nil, nil
	}
	return notesOf(ctx, r, i.ID, "")
}

// billBack is a self-bill with the credit note that took from it; a note without an id took nothing.
type billBack struct {
	bill SelfBill
	note CreditNote
}

// selfBills takes from the self-bills of an invoice what stands to them as the part to the invoice. Where nothing is
// left of it, those that wait go.
func (by crediting) selfBills(ctx context.Context, i Invoice, before taken, net []money.Amount) ([]billBack, error) {
	if i.State == Credited {
		if err := dropDrafts(ctx, by.tx, i.ID); err != nil {
			return nil, err
		}
	}
	if err := by.trimDrafts(ctx, i, before, net); err != nil {
		return nil, err
	}
	bills, err := i.selfBillsOf(ctx, by.tx)
	var all []billBack
	for _, b := range bills {
		if err == nil {
			var back billBack
			back, err = by.selfBill(ctx, i, b, before, net)
			all = append(all, back)
		}
	}
	return all, err
}

// selfBill takes from a self-bill, line by line, what stands to it as the part to the invoice.
func (by crediting) selfBill(ctx context.Context, i Invoice, bill SelfBill, before taken,
	net []money.Amount) (billBack, error) {
	back := billBack{bill: bill}
	was, err := takenBy(ctx, by.tx, i.ID, bill.ID, bill.Lines)
	if err != nil {
		return back, err
	}
	more, moves, err := alike(i, bill, before, was, net)
	if err != nil || !moves {
		return back, err
	}
	lines, sums, err := was.back(bill.Lines, bill.Sums, more)
	if err != nil {
		return back, err
	}
	back.note = by.newNote(CreditNote{
		Issuer: bill.Issuer, Payer: parties.School(bill.HomeURN), InvoiceID: i.ID, SelfBillID: bill.ID,
		Lines: lines, Sums: sums,
	})
	err = by.takeFromBill(ctx, &back.bill, &back.note)
	return back, err
}

// takeFromBill stores the credit note of a self-bill, and posts it.
func (by crediting) takeFromBill(ctx context.Context, bill *SelfBill, note *CreditNote) error {
	if err := by.insert(ctx, note, "SC"); err != nil {
		return err
	}
	if err := bill.creditedBy(*note); err != nil {
		return err
	}
	if err := selfBills.Replace(ctx, by.tx, bill); err != nil {
		return err
	}
	entry, err := selfBillCredited(*bill, *note)
	if err != nil {
		return err
	}
	return Post(ctx, by.tx, by.ledger, entry)
}

// alike is what a self-bill loses by line when its invoice loses net sums, and whether that is
// anything.
func alike(i Invoice, bill SelfBill, before, was taken, net []money.Amount) ([]money.Amount, bool, error) {
	var e errs
	all := make([]share, len(bill.Lines))
	for n, b := range bill.Lines {
		all[n] = share{net: b.Net, before: was.net[n], part: money.Pence(0), whole: money.Pence(0)}
		for k, l := range i.Lines {
			if l.VisitID == b.VisitID && l.Expenses == b.Expenses {
				all[n].part, all[n].whole = e.add(before.net[k], net[k]), l.Net
				all[n].moves = !net[k].IsZero()
			}
		}
	}
	if e.err != nil {
		return nil, false, e.err
	}
	more, moves := taking(all)
	return more, moves, nil
}

// taking is inProportion, and whether anything is taken.
func taking(all []share) ([]money.Amount, bool) {
	more := inProportion(all)
	return more, slices.ContainsFunc(more, func(a money.Amount) bool { return !a.IsZero() })
}
