package reconciliation

import (
	"context"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/pace"
	"lateral/pkg/text"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// PaymentInput is what a payer says that one payment of it is for.
type PaymentInput struct {
	Payer, Seller  parties.Ref
	On             date.Day // of the payment: today, an earlier day or one of the next 30
	Reference      string   // as given to the bank
	Items          []PaymentItem
	IdempotencyKey string
}

// PaymentItem is an invoice with what is paid of it.
type PaymentItem struct {
	InvoiceID string
	Amount    money.Amount
}

// payAhead is by how many days a payment may lie ahead.
const payAhead = 30

func (in *PaymentInput) validate(today date.Day) error {
	var c apperr.Check
	c.That(in.On.Meant() && in.On <= today.AddDays(payAhead), "on", enterTheDayOfThePayment)
	in.Reference = text.RequiredLine(&c, "reference", in.Reference, 140, enterTheReference)
	c.That(len(in.Items) > 0, "items", chooseInvoices)
	c.That(len(in.Items) <= mostTogether, "items", adviceIsTooLong)
	seen := map[string]bool{}
	for n, item := range in.Items {
		c.That(!seen[item.InvoiceID], fmt.Sprintf("items.%d.invoiceId", n), namedTwice)
		seen[item.InvoiceID] = true
	}
	return c.Err()
}

// MakeAdvice makes a remittance advice for its payer: the seller finds it at its desk, and each invoice says
// that its payer has paid. It moves no money. NotFound to those who do not pay for the payer, and for
// invoices that are none of it to the seller; Conflict where nothing is owed; Invalid for more than is
// owed. A repeat with the same key makes one.
func (s *Service) MakeAdvice(ctx context.Context, actor people.Actor, in PaymentInput) (Advice, error) {
	if !billing.MayList(actor, in.Payer.Place()) {
		return Advice{}, apperr.NotFound("party")
	}
	if err := in.validate(date.On(s.now())); err != nil {
		return Advice{}, err
	}
	var a Advice
	err := s.update(ctx, func(tx docdb.Tx) error {
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" make-advice", in.IdempotencyKey, in,
			func() (string, error) { return s.makeAdvice(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		a, err = advices.Get(ctx, tx, id)
		return err
	})
	return a, err
}

func (s *Service) makeAdvice(ctx context.Context, tx docdb.Tx, actor people.Actor, in PaymentInput) (string, error) {
	making := pace.Pace{What: "make-advice", Often: 20, Per: 24 * time.Hour}
	if err := pace.Check(ctx, tx, s.now(), manyAdvices, making.Of(string(in.Payer), string(in.Seller))); err != nil {
		return "", err
	}
	a := Advice{
		Meta: docdb.Meta{ID: s.ids.New("advice")}, Book: in.Seller, State: Read, From: in.Payer, On: in.On,
		Reference: in.Reference, By: actor.AccountID, ByName: actor.Name, At: s.now(), Sum: money.Pence(0),
	}
	var err error
	if a.FromName, err = parties.NameOf(ctx, tx, in.Payer); err != nil {
		return "", err
	}
	for n, item := range in.Items {
		i, err := billing.NoteAdvised(ctx, tx, actor, billing.Advised{
			InvoiceID: item.InvoiceID, Seller: in.Seller, Payer: in.Payer, Amount: item.Amount, On: in.On,
			Reference: in.Reference, At: s.now(),
		})
		if err != nil {
			return "", underItem(n, err)
		}
		a.Items = append(a.Items, AdviceItem{i.Number, item.Amount})
		if a.Sum, err = a.Sum.Add(item.Amount); err != nil {
			return "", err
		}
	}
	a.Name = madeBy(a)
	return a.ID, s.keepMade(ctx, tx, a)
}

// underItem names the item of which something is wrong.
func underItem(n int, err error) error {
	if !apperr.Is(err, apperr.KindInvalid) {
		return err
	}
	var c apperr.Check
	c.Add(fmt.Sprintf("items.%d", n), err)
	return c.Err()
}

func (s *Service) keepMade(ctx context.Context, tx docdb.Tx, a Advice) error {
	if err := s.mayWait(ctx, tx, a.Book, payersWait); err != nil {
		return err
	}
	if err := advices.Insert(ctx, tx, &a); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, AdviceMade, a.ID, AdviceData{
		Data: Data{Book: a.Book, Amount: a.Sum, Lines: len(a.Items)}, From: a.From, FromName: a.FromName, On: a.On,
		Reference: a.Reference,
	})
}
