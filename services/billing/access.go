package billing

import (
	"cmp"
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// issues says whether the actor may issue, record and credit for the issuer.
func issues(actor people.Actor, issuer parties.Ref) bool {
	return issuer.Handles(actor)
}

// absent answers who asks for the documents of a party that is not theirs.
func absent(of parties.Ref) error {
	if _, err := parties.Parse(string(of)); err != nil {
		return apperr.NotFound("party")
	}
	return apperr.NotFound(string(of.Kind()))
}

// MayList says whether the actor may list the invoices to the place; those that
// it issued, only who handles its money may.
func MayList(actor people.Actor, place people.Place) bool {
	if place.Kind == people.InSchool {
		return actor.In(place, people.Head, people.Senior, people.Finance)
	}
	return actor.In(place, place.Treasurers()...)
}

// MayListSelfBills says whether the actor may list the self-bills of the place:
// those that the partnership drew up, or those of what the school is owed.
func MayListSelfBills(actor people.Actor, place people.Place) bool {
	return actor.In(place, place.Treasurers()...)
}

// mayRead says whether the actor may read the invoice.
func (i Invoice) mayRead(actor people.Actor) bool {
	return issues(actor, i.Issuer) || i.owes(actor) || i.BuyerURN != "" && MayList(actor, people.School(i.BuyerURN))
}

// owes says whether the actor acts for who pays the invoice.
func (i Invoice) owes(actor people.Actor) bool { return MayList(actor, i.Payer.Place()) }

// MayRead says whether the actor may read an invoice, for nouns above within
// their transactions.
func MayRead(ctx context.Context, r docdb.Reader, actor people.Actor, invoiceID string) (bool, error) {
	i, err := invoices.Get(ctx, r, invoiceID)
	return err == nil && i.mayRead(actor), err
}

// mayRead says whether the actor may read the self-bill.
func (b SelfBill) mayRead(actor people.Actor) bool {
	return issues(actor, b.Issuer) || MayListSelfBills(actor, people.School(b.HomeURN))
}

// paysItself says whether somebody of the issuer also acts for the home school that gets the money.
func (b SelfBill) paysItself(actor people.Actor) bool {
	return actor.Holds(people.School(b.HomeURN), people.Head, people.Senior, people.Finance)
}

// forIssuer says whether the actor may record for the issuer that the invoice is
// paid or taken back. People outside the issuer get NotFound; people of the
// issuer who also act for the owing school get Forbidden.
func (i Invoice) forIssuer(actor people.Actor) error {
	switch {
	case !issues(actor, i.Issuer):
		return apperr.NotFound("invoice")
	case i.paysItself(actor):
		return apperr.Forbidden(youActForTheSchool)
	}
	return nil
}

// paysItself says whether somebody of the issuer also acts for who pays the invoice, or for the
// school that was supported.
func (i Invoice) paysItself(actor people.Actor) bool {
	acts := func(at people.Place) bool { return actor.Holds(at, people.Head, people.Senior, people.Finance) }
	return acts(i.Payer.Place()) || i.BuyerURN != "" && acts(people.School(i.BuyerURN))
}

// forPayer says whether the actor may say for the payer that it paid: NotFound for
// people outside, Forbidden for those on the leader's side of an agreement where the
// supported school pays.
func (i Invoice) forPayer(ctx context.Context, r docdb.Reader, actor people.Actor) error {
	if !i.owes(actor) {
		return apperr.NotFound("invoice")
	}
	all, err := i.agreements(ctx, r)
	if err != nil {
		return err
	}
	for _, a := range all {
		if i.Payer != parties.School(a.BuyerURN) {
			continue
		}
		if err := a.MayActForBuyer(actor); err != nil {
			return err
		}
	}
	return nil
}

// ToDecide is the write-off that waits for the actor's decision; nil where there is none, and for who asked for it
// or also acts for the other side.
func (i Invoice) ToDecide(actor people.Actor) *WriteOff {
	w := i.LastWriteOff(WriteOffAsked)
	if w == nil || w.By == actor.AccountID || i.forIssuer(actor) != nil {
		return nil
	}
	return w
}

// isOwed is a Conflict where nothing is owed.
func (i Invoice) isOwed() error {
	if !i.Unpaid {
		return apperr.Conflict("invoice_not_owed", nothingIsOwedOnItIs(i))
	}
	return nil
}

// creditable says whether something can be taken back from the invoice.
func (i Invoice) creditable() bool { return i.mayBeCredited() == nil }

// mayBeCredited is a Conflict where nothing is left of the invoice, or where it follows another.
func (i Invoice) mayBeCredited() error {
	switch {
	case i.BrokerageOf != "":
		return apperr.Conflict("brokerage_follows", theBrokerageIsTakenBack(i))
	case i.State == Credited:
		return apperr.Conflict("invoice_credited", wasCreditedAlready(i))
	case i.State == WrittenOff:
		return apperr.Conflict("written_off", isWrittenOff(i))
	}
	return nil
}

// InvoiceMay is what one person may do about an invoice now, and what they may
// read behind it.
type InvoiceMay struct {
	Record       bool // a bank transfer that came for it
	Pay          bool // it, and say so
	Credit       bool // take it back, in part or whole
	SetOnAccount bool // pay it with what its payer has on account
	UndoReceipt  bool // take back a payment that was recorded by hand, where there is one
	ReadSelfBill bool
	ReadThread   bool // of the first agreement

	SelfBills []SelfBill // that the person may read
	Threads   []bool     // of each agreement
	Beside    *Invoice   // that of its brokerage, or the one whose brokerage it is, if they may read it

	WhyNot string // why somebody of the issuer may do nothing about it, while something is owed

	Query          bool // ask about it before paying
	AnswerQuery    bool
	AskWriteOff    bool
	DecideWriteOff bool // that somebody else asked for
	UndoWriteOff   bool
	ReadWriteOffs  bool
}

func (i Invoice) may(ctx context.Context, r docdb.Reader, actor people.Actor) (InvoiceMay, error) {
	all, err := i.agreements(ctx, r)
	if err != nil {
		return InvoiceMay{}, err
	}
	issuer := i.forIssuer(actor) == nil
	_, queried := i.Queried()
	wanted := i.LastWriteOff(WriteOffAsked)
	pay := i.forPayer(ctx, r, actor) == nil && i.isOwed() == nil
	may := InvoiceMay{
		Record: issuer && i.isOwed() == nil, Credit: issuer && i.mayBeCredited() == nil,
		UndoReceipt: issuer && i.State != Credited && i.State != WrittenOff && i.OnAccount.IsZero(),
		Pay:         pay, Query: pay && !queried, AnswerQuery: issuer && queried,
		AskWriteOff:    issuer && i.isOwed() == nil && wanted == nil,
		DecideWriteOff: i.ToDecide(actor) != nil,
		UndoWriteOff:   issuer && i.State == WrittenOff,
		ReadWriteOffs:  issues(actor, i.Issuer),
		ReadThread:     all[0].Parties().MayLook(actor),
	}
	for _, a := range all {
		may.Threads = append(may.Threads, a.Parties().MayLook(actor))
	}
	if i.Unpaid && issues(actor, i.Issuer) && i.paysItself(actor) {
		may.WhyNot = youActForTheSchool
	}
	if may.Beside, err = i.beside(ctx, r, actor); err != nil {
		return may, err
	}
	err = i.mayReadBills(ctx, r, actor, &may)
	return may, err
}

// beside is the invoice of its brokerage, or the one whose brokerage it is; nil without one that the actor may read.
func (i Invoice) beside(ctx context.Context, r docdb.Reader, actor people.Actor) (*Invoice, error) {
	id := cmp.Or(i.BrokerageID, i.BrokerageOf)
	if id == "" {
		return nil, nil //nolint:nilnil // there is none, which is an answer
	}
	other, err := invoices.Get(ctx, r, id)
	if err != nil || !other.mayRead(actor) {
		return nil, err
	}
	return &other, nil
}

// mayReadBills says which self-bills of the invoice somebody may read.
func (i Invoice) mayReadBills(ctx context.Context, r docdb.Reader, actor people.Actor, may *InvoiceMay) error {
	bills, err := i.selfBillsOf(ctx, r)
	for _, b := range bills {
		if b.mayRead(actor) {
			may.SelfBills = append(may.SelfBills, b)
		}
	}
	may.ReadSelfBill = len(may.SelfBills) > 0
	return err
}

// SelfBillMay is what one person may read behind a self-bill.
type SelfBillMay struct {
	ReadInvoice   bool // and its credit note
	ReadAgreement bool // all of them

	Pay         bool // record a transfer to the home school
	UndoPayment bool // take back what was recorded by hand, where there is something

	WhyNot string // why somebody who drew it up may not, while something is owed
}

func (b SelfBill) may(ctx context.Context, r docdb.Reader, actor people.Actor) (SelfBillMay, error) {
	i, err := invoices.Get(ctx, r, b.InvoiceID)
	if err != nil {
		return SelfBillMay{}, err
	}
	all, err := agreementsOf(ctx, r, b.Of(i))
	pays := issues(actor, b.Issuer) && !b.paysItself(actor)
	may := SelfBillMay{
		ReadInvoice: i.mayRead(actor), ReadAgreement: true, Pay: pays && b.Owed().Pence > 0, UndoPayment: pays,
	}
	if b.Owed().Pence > 0 && issues(actor, b.Issuer) && b.paysItself(actor) {
		may.WhyNot = youActForTheHomeSchool
	}
	for _, a := range all {
		may.ReadAgreement = may.ReadAgreement && a.Parties().MayLook(actor)
	}
	return may, err
}
