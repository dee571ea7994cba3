package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// linking is a line that is linked, by whom, and why.
type linking struct {
	actor people.Actor
	a     BankAccount
	line  *Line
	why   evidence

	advice string // the id of the remittance advice that it follows
}

// link makes one link of a line.
func (s *Service) link(ctx context.Context, tx docdb.Tx, of linking, in LinkInput) (string, error) {
	l, actor := of.line, of.actor
	amount, err := l.share(in)
	if err != nil {
		return "", err
	}
	k := Link{
		Meta: docdb.Meta{ID: s.ids.New("link")}, Line: l.ID, Account: of.a.ID, Book: of.a.Book, Kind: in.Kind,
		Party: in.Party, Amount: amount, Evidence: of.why.sentences, Rule: of.why.rule, Advice: of.advice,
		Automatic: actor.AccountID == events.System, State: Made, By: actor.AccountID, ByName: actor.Name, At: s.now(),
	}
	if k.CountsOn, err = s.countsOn(ctx, tx, *l); err != nil {
		return "", err
	}
	if err := s.reach(ctx, tx, actor, *l, &k, in); err != nil {
		return "", err
	}
	if err := s.askBack(ctx, tx, of, &k, in); err != nil {
		return "", err
	}
	if err := l.explain(k.Amount, "link"); err != nil {
		return "", err
	}
	l.linkedBy(k.Automatic)
	if err := lines.Replace(ctx, tx, l); err != nil {
		return "", err
	}
	if err := links.Insert(ctx, tx, &k); err != nil {
		return "", err
	}
	return k.ID, s.events.Append(ctx, tx, LineLinked, of.a.ID, of.a.about(k))
}

// share is how much of a line the link is to explain.
func (l Line) share(in LinkInput) (money.Amount, error) {
	rest, err := l.Rest()
	switch {
	case err != nil:
		return rest, err
	case rest.IsZero():
		return rest, apperr.Conflict("line_explained", lineIsExplained)
	case l.Amount.IsNegative() && slices.Contains([]Kind{ToInvoice, ToReceipt, OnAccount}, in.Kind):
		return rest, apperr.Invalid(apperr.Field{Path: "kind", Message: onlyMoneyThatCame})
	case !l.Amount.IsNegative() && (in.Kind == ToPayment || in.Kind == ToRefund):
		return rest, apperr.Invalid(apperr.Field{Path: "kind", Message: onlyMoneyThatLeft})
	case in.Amount.IsZero():
		return rest, nil
	case in.Amount.IsNegative() != rest.IsNegative():
		return rest, apperr.Invalid(apperr.Field{Path: "amount.pence", Message: enterAnAmount})
	case rest.IsNegative() && in.Amount.Pence < rest.Pence, !rest.IsNegative() && in.Amount.Pence > rest.Pence:
		return rest, apperr.Invalid(apperr.Field{Path: "amount.pence", Message: onlyIsLeft(rest)})
	}
	return in.Amount, nil
}

// reach makes of a link what its kind needs, and posts it.
func (s *Service) reach(ctx context.Context, tx docdb.Tx, actor people.Actor, l Line, k *Link, in LinkInput) error {
	var p billing.Payment
	var i billing.Invoice
	var err error
	switch in.Kind {
	case ToInvoice:
		p, i, err = s.billing.ReceiveFromBank(ctx, tx, actor, billing.BankReceipt{
			Book: l.Book, InvoiceID: in.InvoiceID, LineID: l.ID, Amount: k.Amount, On: l.On, CountsOn: k.CountsOn,
			Text: l.Text, From: unexplainedOf(l.Account),
		})
	case ToReceipt:
		p, i, err = s.billing.ReceiptMet(ctx, tx, actor, l.Book, in.PaymentID, l.ID)
		if err == nil && p.Amount.Pence > k.Amount.Pence {
			err = apperr.Invalid(apperr.Field{Path: "paymentId", Message: receiptIsMore})
		}
		k.Amount = p.Amount
	case ToSelfBill, ToRefund, ToPayment:
		err = s.reachPaid(ctx, tx, actor, l, k, in)
	case OnAccount:
		k.PartyName, err = parties.NameOf(ctx, tx, in.Party)
	case Charges, Interest, Outside:
		k.Party = ""
	case Returned:
		k.Party, k.Other = "", in.OtherID
	}
	if err != nil {
		return err
	}
	if p.ID != "" {
		k.PaymentID, k.InvoiceID, k.Number, k.Party, k.PartyName = p.ID, i.ID, i.Number, i.Payer, i.PayerName
	}
	return s.postLink(ctx, tx, l, *k)
}

// postLink posts what a link explains. The payment of an invoice, billing has posted; and two lines that cancel each
// other come to nothing in the account of what is not explained.
func (s *Service) postLink(ctx context.Context, tx docdb.Tx, l Line, k Link) error {
	if k.counter() == "" {
		return nil
	}
	e, err := between(k.Book, k.CountsOn, explained, k.ID, unexplainedOf(l.Account), k.counter(), k.Amount)
	return s.post(ctx, tx, e, err)
}

// askBack asks for a refund of what a link has put on account, where that is wanted.
func (s *Service) askBack(ctx context.Context, tx docdb.Tx, of linking, k *Link, in LinkInput) error {
	if in.Kind != OnAccount || !in.Refund {
		return nil
	}
	var err error
	k.Asked, err = s.billing.AskRefundOf(ctx, tx, of.actor, billing.RefundAsk{
		Issuer: k.Book, Party: k.Party, Amount: k.Amount, Reason: moreCameThanIsOwed(*of.line),
	})
	return err
}
