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

// BankPayment is money of a line of a bank statement that is for a self-bill or a refund.
type BankPayment struct {
	Book       parties.Ref // whose account the statement is of
	SelfBillID string
	RefundID   string // where it is no self-bill
	LineID     string
	Amount     money.Amount // that left; below nothing where it came back
	On         date.Day     // of the line
	CountsOn   date.Day     // in the book
	Text       string       // of the line
	From       ledger.Account
}

// PayFromBank records, within tx, money that a line of a statement shows, as a payment of a self-bill or a refund
// of the book. NotFound where the book has none such; else the errors of PaySelfBill and PayRefund.
func (s *Service) PayFromBank(ctx context.Context, tx docdb.Tx, actor people.Actor,
	in BankPayment) (PaidOut, PaidFor, error) {
	p := PaidOut{
		Amount: in.Amount, PaidOn: in.On, Reference: in.Text, RecordedBy: actor.AccountID, LineID: in.LineID, From: in.From,
		PostedOn: in.CountsOn,
	}
	if in.RefundID != "" {
		return s.refundFromBank(ctx, tx, actor, in, p)
	}
	b, err := billFor(ctx, tx, actor, in.SelfBillID)
	if err == nil && b.Issuer != in.Book {
		err = apperr.NotFound("self-bill")
	}
	if err != nil {
		return p, PaidFor{}, err
	}
	p, err = s.payOut(ctx, tx, b, p)
	return p, PaidFor{b.Number, b.HomeName}, err
}

// refundFromBank pays a refund, which is paid whole.
func (s *Service) refundFromBank(ctx context.Context, tx docdb.Tx, actor people.Actor, in BankPayment,
	p PaidOut) (PaidOut, PaidFor, error) {
	f, err := refundFor(ctx, tx, actor, in.RefundID)
	switch {
	case err == nil && f.Issuer != in.Book:
		err = apperr.NotFound("refund")
	case err == nil && f.Amount.Pence != in.Amount.Pence:
		err = apperr.Invalid(apperr.Field{Path: "amount.pence", Message: refundIsAnotherSum(f)})
	}
	if err != nil {
		return p, PaidFor{}, err
	}
	p, err = s.payRefund(ctx, tx, &f, p)
	return p, PaidFor{f.Number, f.PartyName}, err
}

// PaidOutMet notes, within tx, that a payment that a person recorded is the money of a line: from then on
// nothing of it is in transit. Conflict where another line has it, or where it was taken back.
func (s *Service) PaidOutMet(ctx context.Context, tx docdb.Tx, actor people.Actor, book parties.Ref, id,
	lineID string) (PaidOut, PaidFor, error) {
	p, of, err := paidOutFor(ctx, tx, actor, id)
	switch {
	case err != nil:
		return p, of, err
	case p.Issuer != book:
		return p, of, apperr.NotFound("payment")
	case !p.InTransit():
		return p, of, apperr.Conflict("receipt_met", paymentIsNotInTransit)
	}
	p.LineID = lineID
	err = paidOuts.Replace(ctx, tx, &p)
	return p, of, err
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
