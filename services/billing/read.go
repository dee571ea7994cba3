package billing

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/register"
)

// Detail is an invoice with its payments and its credit note, as one person may
// see it today.
type Detail struct {
	Invoice
	Late     bool        // overdue today
	Payments []Payment   // not in lists
	Credit   *CreditNote // nil unless the invoice was credited
	May      InvoiceMay  // not in lists
}

// Invoice returns an invoice with its payments and its credit note, or NotFound.
func (s *Service) Invoice(ctx context.Context, actor people.Actor, id string) (Detail, error) {
	i, err := invoices.Get(ctx, s.db, id)
	if err != nil || !i.mayRead(actor) {
		return Detail{}, orAbsent(err, "invoice")
	}
	d := Detail{Invoice: i, Late: i.Overdue(s.now())}
	if d.May, err = i.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if d.Payments, err = payments.All(ctx, s.db, docdb.Query{Index: "by_invoice", Equal: []any{id}}); err != nil {
		return d, err
	}
	if i.State == Credited {
		d.Credit, err = s.creditOf(ctx, id)
	}
	return d, err
}

// BillDetail is a self-bill with the credit note that took it back.
type BillDetail struct {
	SelfBill
	Credit *CreditNote // of its invoice; nil unless that was credited
	May    SelfBillMay
}

// SelfBill returns a self-bill with the credit note that took it back, or
// NotFound.
func (s *Service) SelfBill(ctx context.Context, actor people.Actor, id string) (BillDetail, error) {
	b, err := selfBills.Get(ctx, s.db, id)
	if err != nil || !b.mayRead(actor) {
		return BillDetail{}, orAbsent(err, "self-bill")
	}
	d := BillDetail{SelfBill: b}
	if d.May, err = b.may(ctx, s.db, actor); err != nil {
		return d, err
	}
	if b.Credited {
		d.Credit, err = s.creditOf(ctx, b.InvoiceID)
	}
	return d, err
}

// creditOf is the credit note of a credited invoice.
func (s *Service) creditOf(ctx context.Context, invoiceID string) (*CreditNote, error) {
	note, err := creditNotes.First(ctx, s.db, docdb.Query{Index: "by_invoice", Equal: []any{invoiceID}})
	return &note, err
}

// CreditDetail is a credit note with the invoice that it takes back.
type CreditDetail struct {
	CreditNote
	Invoice Invoice // with the parties of its day
	Lines   []Line  // of the invoice, with the sign of their amounts turned
}

// CreditNote returns a credit note to those who may read its invoice; NotFound
// to everybody else.
func (s *Service) CreditNote(ctx context.Context, actor people.Actor, id string) (CreditDetail, error) {
	note, err := creditNotes.Get(ctx, s.db, id)
	if err != nil {
		return CreditDetail{}, orNotFound(err, "credit note")
	}
	i, err := invoices.Get(ctx, s.db, note.InvoiceID)
	if err != nil || !i.mayRead(actor) {
		return CreditDetail{}, orAbsent(err, "credit note")
	}
	lines, err := turned(i.Lines)
	return CreditDetail{note, i, lines}, err
}

// orAbsent answers NotFound to people who may not see it.
func orAbsent(err error, thing string) error {
	if err == nil {
		return apperr.NotFound(thing)
	}
	return orNotFound(err, thing)
}

// ListInput says whose invoices are listed: those of an issuer or those of a
// buyer, one of the two. State "" means any.
type ListInput struct {
	IssuerID string
	BuyerURN register.URN
	State    State
	Cursor   string
	Limit    int
}

// List returns a page of invoices, with the credit notes of the credited ones,
// and the next cursor: by due date where a state is asked for, else the newest
// first. NotFound where the actor may not see them.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Detail, string, error) {
	q, err := in.query(actor)
	if err != nil {
		return nil, "", err
	}
	found, next, err := invoices.Find(ctx, s.db, q)
	if err != nil {
		return nil, "", err
	}
	all := make([]Detail, len(found))
	for n, i := range found {
		all[n].Invoice, all[n].Late = i, i.Overdue(s.now())
		if i.State != Credited {
			continue
		}
		if all[n].Credit, err = s.creditOf(ctx, i.ID); err != nil {
			return nil, "", err
		}
	}
	return all, next, nil
}

// query finds the invoices. NotFound where the actor may not see them.
func (in ListInput) query(actor people.Actor) (docdb.Query, error) {
	q := docdb.Query{After: in.Cursor, Limit: in.Limit, Descending: in.State == ""}
	switch {
	case in.IssuerID != "" && in.BuyerURN == "":
		if !issues(actor, in.IssuerID) {
			return q, apperr.NotFound("partnership")
		}
		q.Index, q.Equal = "by_issuer", []any{in.IssuerID}
	case in.BuyerURN != "" && in.IssuerID == "":
		if !actor.At(in.BuyerURN, people.Head, people.Senior, people.Finance) {
			return q, apperr.NotFound("school")
		}
		q.Index, q.Equal = "by_buyer", []any{in.BuyerURN}
	default:
		return q, apperr.Invalid(apperr.Field{Path: "issuer", Message: "Name an issuer or a buyer, one of the two."})
	}
	if in.State != "" {
		q.Index, q.Equal = q.Index+"_state", append(q.Equal, in.State)
	}
	return q, nil
}

// SelfBills returns a page of self-bills, the newest first, of an issuer or of
// a home school, and the next cursor.
func (s *Service) SelfBills(ctx context.Context, actor people.Actor, issuerID string, home register.URN, cursor string,
	limit int) ([]SelfBill, string, error) {
	q := docdb.Query{Index: "by_home", Equal: []any{home}, After: cursor, Limit: limit, Descending: true}
	allowed := actor.At(home, people.Head, people.Finance)
	if issuerID != "" {
		q.Index, q.Equal = "by_issuer", []any{issuerID}
		allowed = issues(actor, issuerID)
	}
	if !allowed {
		return nil, "", apperr.NotFound("school")
	}
	return selfBills.Find(ctx, s.db, q)
}

// Billable is a visit that can be invoiced, with its agreement and what it adds
// to the invoice before VAT: its price, and the brokerage on top.
type Billable struct {
	Visit     agreements.Visit
	Agreement agreements.Agreement
	Net       money.Amount
	Brokerage money.Amount // zero unless it is added
	Missing   Missing
}

func billable(a agreements.Agreement, v agreements.Visit) (Billable, error) {
	p, err := price(a, []agreements.Visit{v}, Rates{})
	if err != nil {
		return Billable{}, err
	}
	return Billable{Visit: v, Agreement: a, Net: p.invoice[0].Net, Brokerage: p.OnTop(), Missing: MissingFor(a)}, nil
}

// ToInvoice returns a page of signed-off visits of the issuer that are on no
// invoice yet, by date, and the next cursor.
func (s *Service) ToInvoice(ctx context.Context, actor people.Actor, issuerID, cursor string,
	limit int) ([]Billable, string, error) {
	if !issues(actor, issuerID) {
		return nil, "", apperr.NotFound("partnership")
	}
	visits, next, err := agreements.Billable(ctx, s.db, issuerID, cursor, limit)
	if err != nil {
		return nil, "", err
	}
	all := make([]Billable, len(visits))
	for i, v := range visits {
		agreement, err := agreements.GetAgreement(ctx, s.db, v.AgreementID)
		if err != nil {
			return nil, "", err
		}
		if all[i], err = billable(agreement, v); err != nil {
			return nil, "", err
		}
	}
	return all, next, nil
}

// NotePaid records the buyer's word that it paid, so that the issuer looks for
// the money. It moves no money.
func (s *Service) NotePaid(ctx context.Context, actor people.Actor, id string, seen int64,
	on, reference string) (Invoice, error) {
	var c apperr.Check
	c.That(date.Meant(on), "on", "Enter the date of the payment, like 2026-02-03.")
	c.That(!date.Meant(on) || on <= date.Of(s.now()), "on", "Enter today or an earlier date.")
	clean, err := text.Line(reference, 140)
	c.Add("reference", err)
	c.That(err != nil || clean != "", "reference", "Enter the reference that you gave to the bank.")
	if err := c.Err(); err != nil {
		return Invoice{}, err
	}
	var i Invoice
	err = s.update(ctx, func(tx docdb.Tx) error {
		if i, err = invoices.Get(ctx, tx, id); err != nil || !i.owes(actor) {
			return orAbsent(err, "invoice")
		}
		a, err := agreements.GetAgreement(ctx, tx, i.AgreementID)
		if err != nil {
			return err
		}
		if err := i.forBuyer(actor, a); err != nil {
			return err
		}
		if !i.IsAt(seen) {
			return apperr.Stale("invoice")
		}
		if err := i.isOwed(); err != nil {
			return err
		}
		if err := isSinceAgreed(a, "on", on); err != nil {
			return err
		}
		noting := pace.Pace{What: "note-paid", Often: 3, Per: 24 * time.Hour}
		if err := pace.Check(ctx, tx, s.now(),
			"You have said several times that this invoice is paid, and the partnership was told. Please wait.",
			noting.Of(i.ID)); err != nil {
			return err
		}
		i.Notices = append(i.Notices, PaidNotice{On: on, Reference: clean, By: actor.AccountID, At: s.now()})
		if err := invoices.Replace(ctx, tx, &i); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PaymentNoticed, i.ID, i.moved("", i.Total, clean))
	})
	return i, err
}
