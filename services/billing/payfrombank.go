package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
)

// BankPayment is money of a line of a bank statement that is for a self-bill.
type BankPayment struct {
	Book       parties.Ref // whose account the statement is of
	SelfBillID string
	LineID     string
	Amount     money.Amount // that left; below nothing where it came back
	On         date.Day     // of the line
	Text       string       // of the line
	From       ledger.Account
}

// PayFromBank records, within tx, money that a line of a statement shows, as a payment of a self-bill of the
// book. NotFound where the book has no such self-bill; else the errors of PaySelfBill.
func (s *Service) PayFromBank(ctx context.Context, tx docdb.Tx, actor people.Actor,
	in BankPayment) (PaidOut, SelfBill, error) {
	b, err := billFor(ctx, tx, actor, in.SelfBillID)
	if err == nil && b.Issuer != in.Book {
		err = apperr.NotFound("self-bill")
	}
	if err != nil {
		return PaidOut{}, b, err
	}
	p, err := s.payOut(ctx, tx, b, PaidOut{
		Amount: in.Amount, PaidOn: in.On, Reference: in.Text, RecordedBy: actor.AccountID, LineID: in.LineID,
		From: in.From,
	})
	return p, b, err
}

// PaidOutMet notes, within tx, that a payment that a person recorded is the money of a line: from then on
// nothing of it is in transit. Conflict where another line has it, or where it was taken back.
func (s *Service) PaidOutMet(ctx context.Context, tx docdb.Tx, actor people.Actor, book parties.Ref, id,
	lineID string) (PaidOut, SelfBill, error) {
	p, b, err := paidOutFor(ctx, tx, actor, id)
	switch {
	case err != nil:
		return p, b, err
	case p.Issuer != book:
		return p, b, apperr.NotFound("payment")
	case !p.InTransit():
		return p, b, apperr.Conflict("receipt_met", paymentIsNotInTransit)
	}
	p.LineID = lineID
	err = paidOuts.Replace(ctx, tx, &p)
	return p, b, err
}

// PaidOutLeft notes, within tx, that a payment that a person recorded is not the money of its line.
func (s *Service) PaidOutLeft(ctx context.Context, tx docdb.Tx, actor people.Actor, id string) error {
	p, _, err := paidOutFor(ctx, tx, actor, id)
	if err != nil {
		return err
	}
	p.LineID = ""
	return paidOuts.Replace(ctx, tx, &p)
}
