package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// source finds what is wanted under one index, at most one more than a page.
type source func(context.Context, docdb.Reader) ([]Document, error)

// sources are all under which documents of the party stand. One document may stand under two.
func (l looking) sources() []source {
	var all []source
	add := func(kind DocumentKind, may bool, s source) {
		if may && (l.Kind == "" || l.Kind == kind) {
			all = append(all, s)
		}
	}
	sells := issues(l.actor, l.Party)
	add(AnInvoice, sells, l.invoices("by_issuer", l.Party))
	add(AnInvoice, true, l.invoices("by_payer", l.Party))
	add(ASelfBill, sells, l.selfBills("by_issuer", l.Party))
	add(ACreditNote, sells, l.notes("by_issuer", l.Party))
	add(ACreditNote, true, l.notes("by_payer", l.Party))
	if l.Party.Kind() == parties.OfSchool {
		add(AnInvoice, true, l.invoices("by_buyer", l.Party.ID()))
		add(ASelfBill, sells, l.selfBills("by_home", l.Party.ID()))
		add(ACreditNote, true, l.notesForSchool)
	}
	return all
}

func (l looking) invoices(index string, of any) source {
	return func(ctx context.Context, r docdb.Reader) ([]Document, error) {
		var all []Document
		_, _, err := invoices.FindWhere(ctx, r, l.under(index, of), func(i Invoice) (bool, error) {
			d, err := documentOf(i)
			return l.take(&all, d, i.mayRead(l.actor)), err
		})
		return all, err
	}
}

func (l looking) selfBills(index string, of any) source {
	return func(ctx context.Context, r docdb.Reader) ([]Document, error) {
		var all []Document
		var behind map[string]Invoice
		_, _, err := selfBills.FindAhead(ctx, r, l.under(index, of), func(found []SelfBill) error {
			ids := make([]string, len(found))
			for n, b := range found {
				ids[n] = b.InvoiceID
			}
			var err error
			behind, err = invoices.GetMany(ctx, r, ids)
			return err
		}, func(b SelfBill) (bool, error) {
			return l.take(&all, documentOfBill(b, behind[b.InvoiceID]), b.mayRead(l.actor)), nil
		})
		return all, err
	}
}

func (l looking) notes(index string, of any) source {
	return func(ctx context.Context, r docdb.Reader) ([]Document, error) {
		var all []Document
		var behind behindNotes
		_, _, err := creditNotes.FindAhead(ctx, r, l.under(index, of), func(found []CreditNote) error {
			var err error
			behind, err = readBehind(ctx, r, found)
			return err
		}, func(n CreditNote) (bool, error) { return l.takeNote(&all, n, behind), nil })
		return all, err
	}
}

func (l looking) takeNote(all *[]Document, n CreditNote, behind behindNotes) bool {
	i, b := behind.invoices[n.InvoiceID], behind.selfBills[n.SelfBillID]
	may := i.mayRead(l.actor)
	if n.SelfBillID != "" {
		may = b.mayRead(l.actor)
	}
	return l.take(all, documentOfNote(n, i, b), may)
}

// behindNotes are the documents that credit notes take back from, by id.
type behindNotes struct {
	invoices  map[string]Invoice
	selfBills map[string]SelfBill
}

func readBehind(ctx context.Context, r docdb.Reader, notes []CreditNote) (behindNotes, error) {
	var ofInvoices, ofBills []string
	for _, n := range notes {
		ofInvoices = append(ofInvoices, n.InvoiceID)
		if n.SelfBillID != "" {
			ofBills = append(ofBills, n.SelfBillID)
		}
	}
	var b behindNotes
	var err error
	if b.invoices, err = invoices.GetMany(ctx, r, ofInvoices); err == nil {
		b.selfBills, err = selfBills.GetMany(ctx, r, ofBills)
	}
	return b, err
}

// notesForSchool are the credit notes of invoices for support at the school that somebody else pays. Notes do not
// name the school, so its invoices are gone through.
func (l looking) notesForSchool(ctx context.Context, r docdb.Reader) ([]Document, error) {
	var all []Document
	q := docdb.Query{Index: "by_buyer", Equal: []any{l.Party.ID()}, Limit: docdb.MaxLimit}
	err := invoices.Each(ctx, r, q, func(i Invoice) error {
		if i.Payer == l.Party || i.CreditNoteID == "" {
			return nil
		}
		found, err := i.credits(ctx, r)
		for _, n := range found {
			l.takeNote(&all, n, behindNotes{invoices: map[string]Invoice{i.ID: i}})
		}
		return err
	})
	return all, err
}
