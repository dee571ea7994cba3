package reconciliation

import (
	"context"
	"regexp"
	"strings"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// AccountInput is a bank account as somebody enters it.
type AccountInput struct {
	Book           parties.Ref
	Name           string
	SortCode       string
	Number         string
	From           date.Day // the opening balance is that of its beginning
	Opening        money.Amount
	IdempotencyKey string
}

var (
	sixDigits   = regexp.MustCompile(`^\d{6}$`)
	eightDigits = regexp.MustCompile(`^\d{8}$`)
	plain       = strings.NewReplacer(" ", "", "-", "", "\u2013", "")
)

func (in *AccountInput) validate(now time.Time) error {
	var c apperr.Check
	in.Name = text.RequiredLine(&c, "name", in.Name, 70, enterAName)
	in.SortCode, in.Number = plain.Replace(in.SortCode), plain.Replace(in.Number)
	c.That(sixDigits.MatchString(in.SortCode), "sortCode", enterASortCode)
	c.That(eightDigits.MatchString(in.Number), "number", enterAnAccountNumber)
	c.That(in.From.Meant() && in.From <= date.On(now), "from", enterTodayOrEarlier)
	c.That(in.Opening.Currency == money.GBP, "opening.currency", accountsAreInPounds)
	return c.Err()
}

// OpenAccount makes a bank account of a book, and posts its opening balance. NotFound to those who do
// not handle the book's money; Conflict where the book has an open account with that number. A repeat
// with the same key opens no more.
func (s *Service) OpenAccount(ctx context.Context, actor people.Actor, in AccountInput) (BankAccount, error) {
	if !handles(actor, in.Book) {
		return BankAccount{}, apperr.NotFound("party")
	}
	if err := in.validate(s.now()); err != nil {
		return BankAccount{}, err
	}
	var a BankAccount
	err := s.update(ctx, func(tx docdb.Tx) error {
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" open-bank-account", in.IdempotencyKey, in,
			func() (string, error) { return s.openAccount(ctx, tx, actor, in) })
		if err != nil {
			return err
		}
		a, err = accounts.Get(ctx, tx, id)
		return err
	})
	return a, err
}

func (s *Service) openAccount(ctx context.Context, tx docdb.Tx, actor people.Actor, in AccountInput) (string, error) {
	if _, err := parties.NameOf(ctx, tx, in.Book); err != nil {
		return "", err
	}
	through, err := ledger.ClosedThrough(ctx, tx, string(in.Book))
	if err == nil && in.From <= through {
		err = apperr.Invalid(apperr.Field{Path: "from", Message: billing.BooksAreClosed(through)})
	}
	if err != nil {
		return "", err
	}
	all, err := AccountsOf(ctx, tx, in.Book)
	if err != nil {
		return "", err
	}
	for _, other := range all {
		if other.State == Open && other.SortCode == in.SortCode && other.Number == in.Number {
			return "", apperr.Conflict("bank_account_open", isOpenAlready(other))
		}
	}
	a := BankAccount{
		Meta: docdb.Meta{ID: s.ids.New("bank")}, Book: in.Book, Name: in.Name, SortCode: in.SortCode, Number: in.Number,
		From: in.From, Opening: in.Opening, State: Open, OpenedBy: actor.AccountID, OpenedAt: s.now(),
	}
	if err := accounts.Insert(ctx, tx, &a); err != nil {
		return "", err
	}
	e, err := between(a.Book, a.From, opened, a.ID, bankOf(a.ID), openingOf(a.ID), a.Opening)
	if err := s.post(ctx, tx, e, err); err != nil {
		return "", err
	}
	return a.ID, s.events.Append(ctx, tx, AccountOpened, a.ID, a.data())
}

// AccountsOf are the bank accounts of a book, the earliest first. For nouns below, which ask who may see them.
func AccountsOf(ctx context.Context, r docdb.Reader, book parties.Ref) ([]BankAccount, error) {
	return accounts.All(ctx, r, docdb.Query{Index: "by_book", Equal: []any{book}})
}

// CloseAccount says that a bank account takes no more statements; what came stays, and can be linked.
// One that is closed stays so.
func (s *Service) CloseAccount(ctx context.Context, actor people.Actor, id string) error {
	return s.update(ctx, func(tx docdb.Tx) error {
		a, err := accountFor(ctx, tx, actor, id)
		if err != nil {
			return err
		}
		if a.State, err = AccountSteps.After(a.State, "close"); err != nil {
			return apperr.Conflict("bank_account_closed", accountIsClosed)
		}
		now := s.now()
		a.ClosedAt, a.ClosedBy = &now, actor.AccountID
		if err := accounts.Replace(ctx, tx, &a); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, AccountClosed, a.ID, a.data())
	})
}
