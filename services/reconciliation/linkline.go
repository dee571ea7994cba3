package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// LinkInput says what a line, or a part of it, is for.
type LinkInput struct {
	LineID         string
	Kind           Kind
	InvoiceID      string       // for ToInvoice
	PaymentID      string       // for ToReceipt
	Party          parties.Ref  // for OnAccount
	Amount         money.Amount // with the sign of the line; nothing means all that is left
	IdempotencyKey string
}

func (in LinkInput) validate() error {
	var c apperr.Check
	c.That(slices.Contains([]Kind{ToInvoice, ToReceipt, OnAccount, Charges, Interest, Outside}, in.Kind), "kind",
		chooseWhatItIs)
	c.That(in.Kind != OnAccount || in.Party != "", "party", chooseWhoseItIs)
	c.That(in.Amount == (money.Amount{}) || in.Amount.Currency == money.GBP && in.Amount.Pence != 0, "amount.pence",
		enterAnAmount)
	return c.Err()
}

// Link says what a line is for, and posts it. NotFound to those who do not handle the book's money;
// Invalid where it comes to more than is left of the line, or than is owed; Conflict where nothing is
// left, or where somebody explained the line in the same moment. A repeat with the same key links once.
func (s *Service) Link(ctx context.Context, actor people.Actor, in LinkInput) (Link, error) {
	if err := in.validate(); err != nil {
		return Link{}, err
	}
	var made Link
	err := s.update(ctx, func(tx docdb.Tx) error {
		l, a, err := lineFor(ctx, tx, actor, in.LineID)
		if err != nil {
			return err
		}
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" link-line", in.IdempotencyKey, in,
			func() (string, error) { return s.link(ctx, tx, actor, a, l, in) })
		if err != nil {
			return err
		}
		made, err = links.Get(ctx, tx, id)
		return err
	})
	return made, err
}

func (s *Service) link(ctx context.Context, tx docdb.Tx, actor people.Actor, a BankAccount, l Line,
	in LinkInput) (string, error) {
	amount, err := l.share(in)
	if err != nil {
		return "", err
	}
	k := Link{
		Meta: docdb.Meta{ID: s.ids.New("link")}, Line: l.ID, Account: a.ID, Book: a.Book, Kind: in.Kind, Party: in.Party,
		Amount: amount, State: Made, By: actor.AccountID, ByName: actor.Name, At: s.now(),
	}
	if k.Evidence, err = evidenceOf(ctx, tx, l, in); err != nil {
		return "", err
	}
	if err := s.reach(ctx, tx, actor, l, &k, in); err != nil {
		return "", err
	}
	if err := l.explain(k.Amount, "link"); err != nil {
		return "", err
	}
	if err := lines.Replace(ctx, tx, &l); err != nil {
		return "", err
	}
	if err := links.Insert(ctx, tx, &k); err != nil {
		return "", err
	}
	return k.ID, s.events.Append(ctx, tx, LineLinked, a.ID, a.about(k))
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
			Book: l.Book, InvoiceID: in.InvoiceID, LineID: l.ID, Amount: k.Amount, On: l.On, Text: l.Text,
			From: unexplainedOf(l.Account),
		})
	case ToReceipt:
		p, i, err = s.billing.ReceiptMet(ctx, tx, actor, l.Book, in.PaymentID, l.ID)
		if err == nil && p.Amount.Pence > k.Amount.Pence {
			err = apperr.Invalid(apperr.Field{Path: "paymentId", Message: receiptIsMore})
		}
		k.Amount = p.Amount
	case OnAccount:
		k.PartyName, err = parties.NameOf(ctx, tx, in.Party)
	case Charges, Interest, Outside:
		k.Party = ""
	}
	if err != nil {
		return err
	}
	if p.ID != "" {
		k.PaymentID, k.InvoiceID, k.Number, k.Party, k.PartyName = p.ID, i.ID, i.Number, i.Payer, i.PayerName
	}
	return s.postLink(ctx, tx, l, *k)
}

// postLink posts what a link explains; the payment of an invoice, billing has posted.
func (s *Service) postLink(ctx context.Context, tx docdb.Tx, l Line, k Link) error {
	if k.counter() == "" {
		return nil
	}
	e, err := between(k.Book, l.On, explained, k.ID, unexplainedOf(l.Account), k.counter(), k.Amount)
	return s.post(ctx, tx, e, err)
}

// evidenceOf is what speaks for a link on the day: the sentences of the candidate that it is.
func evidenceOf(ctx context.Context, r docdb.Reader, l Line, in LinkInput) ([]string, error) {
	if in.Kind != ToInvoice && in.Kind != ToReceipt {
		return []string{aPersonChoseIt}, nil
	}
	all, err := candidatesOf(ctx, r, l)
	for _, c := range all {
		if c.Kind == in.Kind && (in.Kind == ToInvoice && c.InvoiceID == in.InvoiceID ||
			in.Kind == ToReceipt && c.PaymentID == in.PaymentID) {
			return c.Sentences, nil
		}
	}
	return []string{aPersonChoseIt}, err
}
