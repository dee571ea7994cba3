package accounts_test

import (
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
)

// sends runs the job at a moment, and says how many statements of the account were sent until then.
func (w *world) sends(at string) int {
	w.t.Helper()
	then, err := time.Parse(time.RFC3339, at)
	w.must(err)
	if ahead := then.Sub(w.Clock.Now()); ahead > 0 {
		w.Clock.Advance(ahead)
	}
	w.must(w.SendMonthly(w.Ctx, jobs.Job{}))
	w.must(w.SendMonthly(w.Ctx, jobs.Job{}))
	all, err := w.SentTo(w.Ctx, w.Treasurer(), w.of())
	w.must(err)
	return len(all)
}

// monthly has the seller send statements each month, or no longer.
func (w *world) monthly(on bool) {
	w.t.Helper()
	_, err := w.Parties.SetStatements(w.Ctx, w.Treasurer(), w.of().Seller, on)
	w.must(err)
}

// A statement goes on the first school day of a month, when letters leave, once; and only where the seller chose it
// before that day, and something is owed or moved.
func TestStatementsGoOnTheFirstSchoolDayOfAMonth(t *testing.T) {
	w := newWorld(t)
	if n := w.sends("2026-03-03T09:00:00Z"); n != 0 {
		t.Errorf("%d are sent, and nobody chose it", n)
	}
	w.monthly(true)
	for _, tt := range []struct {
		at   string
		want int
	}{
		{"2026-03-03T10:00:00Z", 0}, // it was chosen after the first school day
		{"2026-04-01T09:00:00Z", 0}, // holidays
		{"2026-04-13T05:00:00Z", 0}, // before letters leave
		{"2026-04-13T09:00:00Z", 1},
		{"2026-04-14T09:00:00Z", 1},
		{"2026-05-01T08:00:00Z", 2}, // a Friday, before noon
	} {
		if got := w.sends(tt.at); got != tt.want {
			t.Errorf("at %s %d are sent, want %d", tt.at, got, tt.want)
		}
	}
	w.monthly(false)
	if n := w.sends("2026-06-01T09:00:00Z"); n != 2 {
		t.Errorf("%d are sent", n)
	}
	all, err := w.SentTo(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), w.of())
	w.must(err)
	if all[0].From != "2026-04-01" || all[0].To != "2026-04-30" || !all[0].ByItself ||
		all[0].Owed != w.statement("2026-04-01", "2026-04-30").Closing {
		t.Errorf("sent is %+v", all[0])
	}
}

// issuesAgain issues an invoice of the visits of the first one, which was taken back.
func (w *world) issuesAgain(at string) {
	w.t.Helper()
	then, err := time.Parse(time.RFC3339, at)
	w.must(err)
	w.Clock.Advance(then.Sub(w.Clock.Now()))
	first := w.invoices[0]
	_, err = w.billing.Issue(w.Ctx, w.Treasurer(), billing.IssueInput{
		AgreementID: first.AgreementID, VisitIDs: []string{first.Lines[0].VisitID}, IdempotencyKey: "again",
	})
	w.must(err)
}

// Where nothing is owed and nothing moved, nothing goes.
func TestNothingIsSentOfAnAccountThatStandsStill(t *testing.T) {
	w := newWorld(t)
	w.monthly(true)
	for _, i := range w.invoices {
		_, err := w.billing.Credit(w.Ctx, w.Treasurer(), billing.CreditInput{
			InvoiceID: i.ID, Reason: "It was wrong.", IdempotencyKey: "back" + i.ID,
		})
		w.must(err)
	}
	if n := w.sends("2026-03-02T10:00:00Z"); n != 1 {
		t.Errorf("of the month that moved %d are sent", n)
	}
	if n := w.sends("2026-04-01T10:00:00Z"); n != 1 {
		t.Errorf("of the month that did not %d are sent", n-1)
	}
	w.issuesAgain("2026-04-20T10:00:00Z")
	if n := w.sends("2026-04-21T10:00:00Z"); n != 1 {
		t.Errorf("of that month %d are sent for an invoice of after it", n-1)
	}
	if n := w.sends("2026-05-05T10:00:00Z"); n != 2 {
		t.Errorf("of the month of that invoice %d are sent", n-1)
	}
}

// A person of the seller sends one now; a repeat sends nothing again. To others the account looks absent.
func TestAPersonSendsAStatementOnce(t *testing.T) {
	w := newWorld(t)
	days := ledger.Span{From: "2026-02-01", To: "2026-02-28"}
	for range 2 {
		if _, err := w.SendNow(w.Ctx, w.Treasurer(), w.of(), days, "k"); err != nil {
			t.Fatal(err)
		}
	}
	all, err := w.SentTo(w.Ctx, w.Treasurer(), w.of())
	w.must(err)
	if len(all) != 1 || all[0].ByName != w.Treasurer().Name || all[0].ByItself {
		t.Errorf("sent are %+v", all)
	}
	made, err := w.Paper(w.Ctx, all[0].ID)
	if err != nil || made.Days != days || made.Payer != w.of().Payer {
		t.Errorf("its letter carries %+v: %v", made, err)
	}
	for _, actor := range []people.Actor{
		enquiriestest.Finance(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar), {AccountID: "acct_none"},
	} {
		if _, err := w.SendNow(w.Ctx, actor, w.of(), days, "k"); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", actor.Name, err)
		}
	}
	elsewhere := accounts.Of{Seller: w.of().Seller, Payer: parties.School(enquiriestest.Elm)}
	if _, err := w.SendNow(w.Ctx, w.Treasurer(), elsewhere, days, "e"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("nothing ever stood there: %v", err)
	}
	n, err := docdb.Of[accounts.Sent]("statements_sent").Count(w.Ctx, w.DB, docdb.Query{})
	if err != nil || n != 1 {
		t.Errorf("%d are kept: %v", n, err)
	}
}
