package billing

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// Earlier is an invoice that a seller issued elsewhere, before its book began here.
type Earlier struct {
	Number string
	Payer  parties.Ref
	For    register.URN // the school that was supported; "" where it is the payer
	Order  string       // the payer's order number
	Issued date.Day
	Due    date.Day
	Total  money.Amount
	Paid   money.Amount // of it, before
}

// mostBroughtIn is how many invoices are brought in at once.
const mostBroughtIn = 500

// BringIn makes invoices of a seller that it issued elsewhere, with the numbers and days that they had, so that
// their payers can be matched, reminded and credited: all of them, or none. Each is owed from its own day on; what
// was paid of it before counts as paid on that day. Nobody is told of them, and their VAT was declared elsewhere.
// NotFound to those who do not handle the seller's money; Invalid with the place of each that cannot be; Conflict
// "number_known" where the seller has an invoice of that number, or "period_closed" where its book is closed.
func (s *Service) BringIn(ctx context.Context, actor people.Actor, seller parties.Ref,
	all []Earlier) ([]Invoice, error) {
	if !issues(actor, seller) {
		return nil, absent(seller)
	}
	if err := validateEarlier(all, date.On(s.now())); err != nil {
		return nil, err
	}
	made := make([]Invoice, 0, len(all))
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		made = made[:0]
		b := bringing{s, tx, actor, map[parties.Ref]parties.Identity{}}
		from, err := b.identify(ctx, seller)
		if err != nil {
			return err
		}
		for n, of := range all {
			i, err := b.invoice(ctx, from, of)
			if err != nil {
				return fmt.Errorf("invoices[%d]: %w", n, err)
			}
			made = append(made, i)
		}
		return nil
	})
	return made, err
}

// validateEarlier names each field that cannot be.
func validateEarlier(all []Earlier, today date.Day) error {
	var c apperr.Check
	c.That(len(all) > 0 && len(all) <= mostBroughtIn, "invoices", bringAtMost(mostBroughtIn))
	for n, of := range all {
		at := func(field string) string { return fmt.Sprintf("invoices[%d].%s", n, field) }
		c.That(of.Number != "" && len(of.Number) <= 40, at("number"), enterTheNumberThatItHas)
		c.That(of.Payer != "", at("payer"), sayWhoOwesIt)
		c.That(of.Issued.Meant() && of.Issued <= today, at("issued"), enterTodayOrAnEarlier)
		c.That(of.Due.Meant(), at("due"), enterTheDayThatItIsDue)
		c.That(of.Total.Currency == money.GBP && of.Total.Pence > 0, at("total"), enterWhatItComesTo)
		c.That(of.Paid.Currency == money.GBP && of.Paid.Pence >= 0 && of.Paid.Pence <= of.Total.Pence, at("paid"),
			enterAtMostTheTotal)
	}
	return c.Err()
}

// bringing is one act of bringing in.
type bringing struct {
	*Service
	tx    docdb.Tx
	actor people.Actor
	known map[parties.Ref]parties.Identity
}

// identify is a party; of those that are named again and again, each is read once.
func (b bringing) identify(ctx context.Context, of parties.Ref) (parties.Identity, error) {
	who, known := b.known[of]
	if known {
		return who, nil
	}
	who, err := parties.Identify(ctx, b.tx, of)
	b.known[of] = who
	return who, err
}

func (b bringing) invoice(ctx context.Context, from parties.Identity, of Earlier) (Invoice, error) {
	to, err := b.identify(ctx, of.Payer)
	if err != nil {
		return Invoice{}, err
	}
	i, err := b.newInvoice(ctx, from, to, of)
	if err != nil {
		return i, err
	}
	if err := b.mayHave(ctx, from, i.Number); err != nil {
		return i, err
	}
	paid := Payment{
		InvoiceID: i.ID, Issuer: i.Issuer, Amount: of.Paid, Method: Transfer, ReceivedOn: of.Issued,
		RecordedBy: b.actor.AccountID, RecordedAt: b.now(), From: Opening,
	}
	if of.Paid.Pence > 0 {
		paid.ID = b.ids.New("payment")
		if err := i.addPayment(of.Paid, b.now()); err != nil {
			return i, err
		}
	}
	if err := invoices.Insert(ctx, b.tx, &i); err != nil {
		if errors.Is(err, docdb.ErrDuplicate) {
			err = apperr.Conflict("number_known", numberIsKnown(i.Number)).Because(err)
		}
		return i, err
	}
	return i, b.post(ctx, i, paid)
}

// post posts the invoice, and what was paid of it before.
func (b bringing) post(ctx context.Context, i Invoice, paid Payment) error {
	entry, err := broughtIn(i)
	if err == nil {
		err = Post(ctx, b.tx, b.ledger, entry)
	}
	if err != nil || paid.ID == "" {
		return err
	}
	if err := payments.Insert(ctx, b.tx, &paid); err != nil {
		return err
	}
	var before ledger.Entry
	if before, err = received(i, paid); err == nil {
		err = Post(ctx, b.tx, b.ledger, before)
	}
	return err
}

func (b bringing) newInvoice(ctx context.Context, from, to parties.Identity, of Earlier) (Invoice, error) {
	at, err := of.Issued.Start()
	if err != nil {
		return Invoice{}, err
	}
	lines := []Line{{Description: fromBefore, DayRate: money.Pence(0), Net: of.Total, Reason: parties.Outside,
		Ground: vatWasDeclaredBefore}}
	sums, err := sum(lines)
	if err != nil {
		return Invoice{}, err
	}
	i := Invoice{
		Meta: docdb.Meta{ID: b.ids.New("invoice")}, BroughtIn: true, Number: of.Number,
		Issuer: from.Ref, IssuerName: from.Name, Payee: from.Payee,
		Payer: to.Ref, PayerName: to.Name, PayerAddress: to.Address, PurchaseOrder: of.Order,
		Lines: lines, Sums: sums, Paid: money.Pence(0), State: Issued, Unpaid: true,
		IssuedAt: at.Add(12 * time.Hour), IssuedBy: b.actor.AccountID, DueOn: of.Due,
	}
	if of.For == "" && to.Ref.Kind() == parties.OfSchool {
		of.For = register.URN(to.Ref.ID())
	}
	if of.For != "" {
		school, err := b.identify(ctx, parties.School(of.For))
		if err != nil {
			return i, err
		}
		i.BuyerURN, i.BuyerName = of.For, school.Name
	}
	return i, nil
}

// mayHave is a Conflict where the seller's own series would come to the number too.
func (b bringing) mayHave(ctx context.Context, from parties.Identity, number string) error {
	said, err := parties.Get(ctx, b.tx, from.Ref)
	if err != nil {
		return err
	}
	own := "INV-"
	if said.Prefix != "" {
		own = said.Prefix + "-INV-"
	}
	if _, err := counted(number, "INV"); err == nil && len(number) >= len(own) && number[:len(own)] == own {
		return apperr.Conflict("number_known", numberIsOfTheSeries(number))
	}
	return nil
}
