package accounts_test

import (
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
)

// stands is what the book says that the payer owes on a day.
func (w *world) stands(on date.Day) money.Amount {
	w.t.Helper()
	sum := money.Pence(0)
	for _, account := range []ledger.Account{billing.Receivable(w.of().Payer), billing.OnAccount(w.of().Payer)} {
		one, err := ledger.BalanceOf(w.Ctx, w.DB, string(w.of().Seller), account, on)
		w.must(err)
		sum, err = sum.Add(one)
		w.must(err)
	}
	return sum
}

// agrees fails the test unless a statement leads from what the book says before its days to what it says at
// their end.
func (w *world) agrees(s accounts.Statement) {
	w.t.Helper()
	at := s.Opening
	if want := w.stands(s.Days.From.AddDays(-1)); at != want {
		w.t.Errorf("%s opens with %s; the book says %s", s.Days.From, at, want)
	}
	for _, r := range s.Rows {
		var err error
		at, err = at.Add(r.Amount)
		w.must(err)
		if at != r.Balance {
			w.t.Errorf("after %s of %s the balance is %s, not %s", r.What, r.On, r.Balance, at)
		}
	}
	if want := w.stands(s.Days.To); at != s.Closing || at != want {
		w.t.Errorf("%s closes with %s after rows that come to %s; the book says %s", s.Days.To, s.Closing, at, want)
	}
}

func TestAStatementSaysWhatMovedTheAccount(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	one, two := w.invoices[0], w.invoices[1]
	w.pays(one, one.Total.Pence)
	w.credits(one, one.Net.Pence) // was paid, and stands on account now
	w.credits(two, 1000)
	s := w.statement(w.first(), w.today())
	w.agrees(s)
	var said []string
	for _, r := range s.Rows {
		said = append(said, r.What+" "+r.Number)
	}
	if len(said) != 5 || said[0] != "Invoice "+one.Number || said[1] != "Invoice "+two.Number ||
		said[2] != "Payment "+one.Number || !strings.HasPrefix(said[3], "Credit note CN-") {
		t.Errorf("the rows are %q", said)
	}
	if s.OnAccount != one.Total || len(s.Owed) != 1 || s.Owed[0].Number != two.Number {
		t.Errorf("on account %s, owed %+v", s.OnAccount, s.Owed)
	}
	if sum, err := s.Sum(); err != nil || sum != s.Owed[0].Owed {
		t.Errorf("to pay is %s, %v", sum, err)
	}

	// Days after all of it open with what they close with, and have no rows.
	w.Clock.Advance(48 * 3600e9)
	later := w.statement(w.today(), w.today())
	w.agrees(later)
	if len(later.Rows) != 0 || later.Opening != s.Closing {
		t.Errorf("later days have %d rows and open with %s, not %s", len(later.Rows), later.Opening, s.Closing)
	}
}

func TestWhoSeesAnAccount(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	of, days := w.of(), ledger.Span{From: w.first(), To: w.today()}
	nobody := w.of()
	nobody.Payer = parties.School("199999")
	at := func(role people.Role, place people.Place) people.Actor {
		return people.Actor{Held: []people.Held{{Role: role, Place: place}}}
	}
	for name, c := range map[string]struct {
		actor people.Actor
		of    accounts.Of
		days  ledger.Span
		want  apperr.Kind
	}{
		"another school":   {at(people.Head, people.School("199999")), of, days, apperr.KindNotFound},
		"a leader of both": {at(people.Leader, of.Payer.Place()), of, days, apperr.KindNotFound},
		"who owes nothing": {w.Treasurer(), nobody, days, apperr.KindNotFound},
		"no first day":     {w.payer(), of, ledger.Span{To: days.To}, apperr.KindInvalid},
		"days turned":      {w.payer(), of, ledger.Span{From: days.To, To: days.From}, apperr.KindInvalid},
		"too many days":    {w.payer(), of, ledger.Span{From: "2001-01-01", To: days.To}, apperr.KindInvalid},
	} {
		if _, err := w.Statement(w.Ctx, c.actor, c.of, c.days); !apperr.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, actor := range map[string]people.Actor{"seller": w.Treasurer(), "payer": w.payer()} {
		if _, err := w.Statement(w.Ctx, actor, of, days); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatAPayerHasToPay(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	one, two := w.invoices[0], w.invoices[1]
	w.pays(one, 100)
	w.Until(two.DueOn.AddDays(1))
	p, err := w.ToPay(w.Ctx, w.payer(), w.of().Payer)
	w.must(err)
	if len(p.Due) != 1 || len(p.Due[0].Owed) != 2 || p.Due[0].Seller != w.of().Seller || p.More != 0 {
		t.Fatalf("to pay: %+v", p)
	}
	if due := p.Due[0]; due.Sum.Pence != one.Total.Pence+two.Total.Pence-100 || due.Late != due.Sum {
		t.Errorf("to pay %s, late %s", due.Sum, due.Late)
	}
	if got := p.Due[0].Owed[0]; got.Number != one.Number || got.Owed.Pence != one.Total.Pence-100 || got.For != "" {
		t.Errorf("first is %+v", got)
	}
	if _, err := w.ToPay(w.Ctx, w.Treasurer(), w.of().Payer); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the seller reads what a payer has to pay to all: %v", err)
	}
}

func TestARefundIsOnTheStatement(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	one := w.invoices[0]
	w.pays(one, one.Total.Pence)
	w.credits(one, one.Net.Pence)
	f, err := w.billing.AskRefund(w.Ctx, w.Treasurer(), billing.RefundAsk{
		Issuer: w.of().Seller, Party: w.of().Payer, Amount: one.Total, Reason: "They want it back.",
		IdempotencyKey: w.keys.New("key"),
	})
	w.must(err)
	f, err = w.billing.ApproveRefund(w.Ctx, w.Broker(), f.ID, f.Version)
	w.must(err)
	s := w.statement(w.first(), w.today())
	w.agrees(s)
	if last := s.Rows[len(s.Rows)-1]; last.What != "Refund approved" || last.Number != f.Number || !s.OnAccount.IsZero() {
		t.Errorf("on account %s, the last row is %+v", s.OnAccount, last)
	}
}
