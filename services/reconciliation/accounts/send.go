package accounts

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/jobs"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/parties"
	"lateral/services/people"
)

// SendMonthly is the job that sends the payers of each seller that chose it a statement of the month before, from the
// first school day of a month on, when letters leave. Each payer gets one for a month, also where the job is killed and
// runs again. Where nothing was owed at the end of the month and nothing moved in it, none goes, also not later for an
// invoice of after it.
func (s *Service) SendMonthly(ctx context.Context, _ jobs.Job) error {
	now := s.now()
	first := firstSchoolDay(now)
	if date.On(now) < first || !calendar.NextPost(now).Equal(now) {
		return nil
	}
	last := firstOf(date.On(now)).AddDays(-1)
	days := ledger.Span{From: firstOf(last), To: last}
	var failed error // one account that fails keeps no other from its statement
	err := parties.EachSendingStatements(ctx, s.db, func(seller parties.Ref, since date.Day) error {
		if since > first {
			return nil
		}
		payers, err := payersOf(ctx, s.db, seller, days)
		failed = errors.Join(failed, err)
		for _, payer := range payers {
			failed = errors.Join(failed, s.sendMonth(ctx, Of{seller, payer}, days))
		}
		return nil
	})
	return errors.Join(err, failed)
}

// firstOf is the first day of the month of a day.
func firstOf(day date.Day) date.Day { return day[:len("2026-02")] + "-01" }

// firstSchoolDay is the first school day of the month of a moment.
func firstSchoolDay(now time.Time) date.Day {
	day := date.Noon(now)
	day = day.AddDate(0, 0, 1-day.Day())
	for !calendar.IsSchoolDay(day) {
		day = day.AddDate(0, 0, 1)
	}
	return date.On(day)
}

// payersOf are the payers with which something stands in the book of a seller, or moved it on some days.
func payersOf(ctx context.Context, r docdb.Reader, seller parties.Ref, days ledger.Span) ([]parties.Ref, error) {
	var all []parties.Ref
	add := func(account ledger.Account) {
		for _, kind := range []string{"receivable:", "onaccount:"} {
			if of, is := strings.CutPrefix(string(account), kind); is {
				all = append(all, parties.Ref(of))
			}
		}
	}
	for _, kind := range []string{"receivable:", "onaccount:"} {
		standing, err := ledger.Balances(ctx, r, string(seller), kind, ledger.Ever)
		if err != nil {
			return nil, err
		}
		for _, b := range standing {
			add(b.Account)
		}
	}
	for cursor := ""; ; {
		page, next, err := ledger.Entries(ctx, r, string(seller), days, cursor, docdb.MaxLimit)
		if err != nil {
			return nil, err
		}
		for _, e := range page {
			for _, p := range e.Postings {
				add(p.Account)
			}
		}
		if cursor = next; next == "" {
			break
		}
	}
	slices.Sort(all)
	return slices.Compact(all), nil
}

// sendMonth sends the statement of a month, unless it was sent or there is nothing to say.
func (s *Service) sendMonth(ctx context.Context, of Of, days ledger.Span) error {
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		id := string(of.Seller) + " " + string(of.Payer) + " " + string(days.From[:len("2026-02")])
		_, err := sent.Get(ctx, tx, id)
		if !errors.Is(err, docdb.ErrNotFound) {
			return err // it was sent, or the read failed
		}
		made, err := s.statement(ctx, tx, of, days)
		if err != nil || made.still() {
			return err
		}
		return s.send(ctx, tx, made, Sent{Meta: docdb.Meta{ID: id}, SentBy: events.System, ByItself: true})
	})
	if apperr.Is(err, apperr.KindNotFound) {
		err = nil // nothing ever stood between the two
	}
	return err
}

// still says whether nothing moved the account on the days, and nothing stood on it at their end.
func (s Statement) still() bool {
	return len(s.Rows) == 0 && s.Closing.IsZero() &&
		!slices.ContainsFunc(s.Owed, func(o Owed) bool { return o.Issued <= s.Days.To })
}

// SendNow sends the payer a statement of its account for some days by letter, at once. Those who handle the seller's
// money may; to others the account looks absent. A repeat with the same key sends nothing again.
func (s *Service) SendNow(ctx context.Context, actor people.Actor, of Of, days ledger.Span, key string) (Sent, error) {
	if !of.Seller.Handles(actor) {
		return Sent{}, absent()
	}
	if err := validate(days); err != nil {
		return Sent{}, err
	}
	var one Sent
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		what := struct {
			Of   Of
			Days ledger.Span
		}{of, days}
		scope := actor.AccountID + " send-statement"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, key, what, func() (string, error) {
			made, err := s.statement(ctx, tx, of, days)
			if err != nil {
				return "", err
			}
			as := Sent{Meta: docdb.Meta{ID: s.ids.New("statement")}, SentBy: actor.AccountID, ByName: actor.Name}
			return as.ID, s.send(ctx, tx, made, as)
		})
		if err == nil {
			one, err = sent.Get(ctx, tx, id)
		}
		return err
	})
	return one, err
}

// send notes that a statement was sent, and tells: the letter goes with that.
func (s *Service) send(ctx context.Context, tx docdb.Tx, made Statement, as Sent) error {
	owed, err := made.Sum()
	if err != nil {
		return err
	}
	overdue, err := made.overdue()
	if err != nil {
		return err
	}
	as.Seller, as.Payer, as.From, as.To = made.Seller, made.Payer, made.Days.From, made.Days.To
	as.Owed, as.SentAt = owed, s.now()
	if err := sent.Insert(ctx, tx, &as); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, StatementSent, as.ID, Told{
		SentID: as.ID, Seller: made.Seller, SellerName: made.SellerName, Payer: made.Payer, PayerName: made.PayerName,
		From: as.From, To: as.To, Owed: owed, Overdue: overdue,
	})
}

// overdue is what of all that is owed was due before today.
func (s Statement) overdue() (money.Amount, error) {
	sum, err := money.Pence(0), error(nil)
	for _, o := range s.Owed {
		if o.Due < s.Today && err == nil {
			sum, err = sum.Add(o.Owed)
		}
	}
	return sum, err
}

// mostSent is how many statements the page of an account lists.
const mostSent = 24

// SentTo returns the statements of an account that were sent last, the newest first. NotFound to those who may not see
// the account.
func (s *Service) SentTo(ctx context.Context, actor people.Actor, of Of) ([]Sent, error) {
	if err := of.maySee(actor); err != nil {
		return nil, err
	}
	all, _, err := sent.Find(ctx, s.db, docdb.Query{
		Index: "by_account", Equal: []any{of.Seller, of.Payer}, Descending: true, Limit: mostSent,
	})
	return all, err
}

// Paper is a statement that was sent, as its letter carries it.
func (s *Service) Paper(ctx context.Context, id string) (Statement, error) {
	var made Statement
	err := s.db.View(ctx, func(r docdb.Reader) error {
		one, err := sent.Get(ctx, r, id)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "statement")
		}
		made, err = s.statement(ctx, r, one.of(), ledger.Span{From: one.From, To: one.To})
		return err
	})
	return made, err
}
