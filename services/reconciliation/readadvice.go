package reconciliation

import (
	"bytes"
	"context"
	"errors"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/remittance"
)

// AdviceInput is a remittance advice, as a file or as text that was pasted.
type AdviceInput struct {
	Book           parties.Ref
	Name           string
	File           []byte
	Text           string
	IdempotencyKey string
}

// mostWait is how many advices of a book wait for their lines.
const mostWait = 200

// ReadAdvice reads a remittance advice and keeps it until its line comes. Amounts without a point are
// pounds, unless only as pence they are what is owed. Lines that wait are matched anew. NotFound to
// those who do not handle the book's money; Invalid where it cannot be read. A repeat with the same key
// keeps one.
func (s *Service) ReadAdvice(ctx context.Context, actor people.Actor, in AdviceInput) (Advice, error) {
	if !handles(actor, in.Book) {
		return Advice{}, apperr.NotFound("party")
	}
	var c apperr.Check
	in.Name = text.RequiredLine(&c, "name", in.Name, 100, nameTheAdvice)
	if err := c.Err(); err != nil {
		return Advice{}, err
	}
	items, sum, err := s.itemsOf(ctx, in)
	if err != nil {
		return Advice{}, err
	}
	var a Advice
	err = s.update(ctx, func(tx docdb.Tx) error {
		id, _, err := idempotency.Once(ctx, tx, s.now(), actor.AccountID+" read-advice", in.IdempotencyKey, in,
			func() (string, error) {
				return s.keepAdvice(ctx, tx, Advice{
					Meta: docdb.Meta{ID: s.ids.New("advice")}, Book: in.Book, Name: in.Name, Items: items, Sum: sum,
					State: Read, By: actor.AccountID, ByName: actor.Name, At: s.now(),
				})
			})
		if err != nil {
			return err
		}
		a, err = advices.Get(ctx, tx, id)
		return err
	})
	return a, err
}

func (s *Service) keepAdvice(ctx context.Context, tx docdb.Tx, a Advice) (string, error) {
	if err := s.mayWait(ctx, tx, a.Book, tooManyAdvices); err != nil {
		return "", err
	}
	if err := advices.Insert(ctx, tx, &a); err != nil {
		return "", err
	}
	return a.ID, s.events.Append(ctx, tx, AdviceRead, a.ID, Data{Book: a.Book, Amount: a.Sum, Lines: len(a.Items)})
}

// mayWait is a Conflict where as many advices of a book wait as may.
func (s *Service) mayWait(ctx context.Context, tx docdb.Tx, book parties.Ref, why string) error {
	n, err := advices.Count(ctx, tx, docdb.Query{Index: "by_book", Equal: []any{book, Read}})
	if err == nil && n >= mostWait {
		return apperr.Conflict("too_many_advices", why)
	}
	return err
}

// itemsOf reads the items of an advice and its sum.
func (s *Service) itemsOf(ctx context.Context, in AdviceInput) ([]AdviceItem, money.Amount, error) {
	file := in.File
	if len(file) == 0 {
		file = []byte(strings.TrimSpace(in.Text))
	}
	if len(file) == 0 {
		return nil, money.Amount{}, refused(chooseAnAdvice)
	}
	pounds, err := remittance.Read(bytes.NewReader(file), 100)
	switch {
	case errors.Is(err, remittance.ErrTooLong), len(pounds.Items) > mostTogether:
		return nil, money.Amount{}, refused(adviceIsTooLong)
	case err != nil:
		return nil, money.Amount{}, refused(noAmountsInIt)
	}
	best := pounds
	if pounds.Bare {
		pence, err := remittance.Read(bytes.NewReader(file), 1)
		if err == nil {
			best, err = s.likelier(ctx, in.Book, pounds, pence)
		}
		if err != nil {
			return nil, money.Amount{}, err
		}
	}
	return adviceItems(best), money.Pence(best.Sum), nil
}

func adviceItems(a remittance.Advice) []AdviceItem {
	all := make([]AdviceItem, len(a.Items))
	for i, item := range a.Items {
		all[i] = AdviceItem{short(text.Flat(item.Number)), money.Pence(item.Pence)}
	}
	return all
}

// mostOfNumber is how much of a number is kept, as an advice has it.
const mostOfNumber = 60

func short(number string) string {
	if all := []rune(number); len(all) > mostOfNumber {
		return string(all[:mostOfNumber])
	}
	return number
}

// likelier is the reading of which more amounts are what is owed; the first if as many are.
func (s *Service) likelier(ctx context.Context, book parties.Ref, first, second remittance.Advice) (remittance.Advice,
	error) {
	known, err := s.books.Of(ctx, book)
	if err != nil {
		return first, err
	}
	fits := func(a remittance.Advice) int {
		n := 0
		for _, item := range a.Items {
			if known.Owes(matching.Item{Number: item.Number, Amount: money.Pence(item.Pence)}) {
				n++
			}
		}
		return n
	}
	if fits(second) > fits(first) {
		return second, nil
	}
	return first, nil
}

// DropAdvice says that a remittance advice is to be used no more. NotFound to those who do not handle the
// book's money; Conflict where a line was linked by it, or where it was dropped.
func (s *Service) DropAdvice(ctx context.Context, actor people.Actor, id string) (Advice, error) {
	var a Advice
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if a, err = adviceFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if a.State, err = AdviceSteps.After(a.State, "drop"); err != nil {
			return apperr.Conflict("advice_not_waiting", adviceDoesNotWait)
		}
		a.DroppedBy = actor.AccountID
		if err := advices.Replace(ctx, tx, &a); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, AdviceDropped, a.ID, Data{Book: a.Book, Amount: a.Sum, Lines: len(a.Items)})
	})
	return a, err
}

func adviceFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Advice, error) {
	a, err := advices.Get(ctx, r, id)
	if err == nil && !handles(actor, a.Book) {
		err = docdb.ErrNotFound
	}
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "remittance advice")
}
