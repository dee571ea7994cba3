package home_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/people"
)

// moment is a step of a thread, what then waits for whom, and the figures: the head's open needs and active
// agreements, the leader's open enquiries, what Ash is to pay and what is owed to The Grove.
type moment struct {
	name    string
	step    func(*town)
	waits   map[string]string
	figures string
}

// forHeads waits for everybody who leads Ash.
func forHeads(what string) map[string]string {
	return map[string]string{"head": what, "senior": what, "deputy": what}
}

func paths() map[string][]moment {
	const (
		ask, again = "Choose whom to ask about Phonics, N-2001", "Ask somebody else about Phonics, N-2001"
		enquiry    = "Answer the enquiry about Phonics from the start"
		release    = "Release Leader of 100003"
		proposal   = "Answer the proposal of Leader of 100003"
		order, vat = "Add the purchase order number to A-4001", "Decide about VAT for Ash Primary School"
		invoice    = "Invoice Ash Primary School"
		move       = "Answer whether the visit of Tue 3 Feb 2026 can be moved"
		out        = "Pay £297.50 to Cedar School"
		open       = "1 0 1 £0.00 £0.00"
	)
	agreed := func(more ...string) map[string]string { // whom else it waits for, and what
		all := map[string]string{"payer": order, "broker": vat, "officer": vat}
		for i := 0; i < len(more); i += 2 {
			all[more[i]] = more[i+1]
		}
		return all
	}
	return map[string][]moment{
		"to the payment": {
			{"posted", func(*town) {}, forHeads(ask), "1 0 0 £0.00 £0.00"},
			{"sent", (*town).send, map[string]string{"leader": enquiry}, open},
			{"proposed", (*town).propose, map[string]string{"home head": release}, open},
			{"released", (*town).release, forHeads(proposal), open},
			{"agreed", func(x *town) { x.accept(enquiriestest.Head(enquiriestest.Ash)) }, agreed(), "0 1 0 £0.00 £0.00"},
			{"ordered", (*town).order, map[string]string{"broker": vat, "officer": vat}, "0 1 0 £0.00 £0.00"},
			{"prepared", (*town).decide, map[string]string{}, "0 1 0 £0.00 £0.00"},
			{"on the day", func(x *town) { x.Until("2026-02-03") },
				map[string]string{"leader": "Record the visit of Tue 3 Feb 2026"}, "0 1 0 £0.00 £0.00"},
			{"recorded", func(x *town) { x.Recorded(x.visit(0)) }, forHeads("Sign off the visit of Tue 3 Feb 2026"),
				"0 1 0 £0.00 £0.00"},
			{"queried", func(x *town) {
				v := x.visit(0)
				x.must(second(x.Agreements.QueryVisit(x.Ctx, enquiriestest.Head(enquiriestest.Ash), v.ID, v.Version, "Who?")))
			}, map[string]string{"leader": "Record the visit of Tue 3 Feb 2026"}, "0 1 0 £0.00 £0.00"},
			{"signed off", func(x *town) { x.SignedOff(x.visit(0)) },
				map[string]string{"broker": invoice, "officer": invoice}, "0 1 0 £0.00 £0.00"},
			{"invoiced", (*town).issue, map[string]string{"payer": "Pay £350.00 on INV-000001"}, "0 1 0 £350.00 £350.00"},
			{"paid in part", func(x *town) { x.pay(100) }, map[string]string{"payer": "Pay £250.00 on INV-000001"},
				"0 1 0 £250.00 £250.00"},
			{"paid", func(x *town) { x.pay(250) }, map[string]string{"broker": out, "officer": out}, "0 1 0 £0.00 £0.00"},
		},
		"a payment that is reported": {
			{"invoiced", func(x *town) {
				x.agree()
				x.order()
				x.decide()
				x.SignedOff(x.visit(0))
				x.issue()
			}, map[string]string{"payer": "Pay £350.00 on INV-000001"}, "0 1 0 £350.00 £350.00"},
			{"reported", (*town).note, map[string]string{
				"payer":   "Your school says that it paid £350.00 on INV-000001",
				"broker":  "Ash Primary School says that it paid INV-000001",
				"officer": "Ash Primary School says that it paid INV-000001",
			}, "0 1 0 £350.00 £350.00"},
			{"found", func(x *town) { x.pay(350) }, map[string]string{"broker": out, "officer": out}, "0 1 0 £0.00 £0.00"},
		},
		"an invoice that is taken back": {
			{"credited", func(x *town) {
				x.agree()
				x.order()
				x.SignedOff(x.visit(0))
				x.decide()
				x.issue()
				x.must(second(x.billing.Credit(x.Ctx, finance(x.world),
					billing.CreditInput{InvoiceID: x.invoice.ID, Reason: "The wrong visit.", IdempotencyKey: "c"})))
			}, map[string]string{"broker": invoice, "officer": invoice}, "0 1 0 £0.00 £0.00"},
		},
		"an enquiry that is declined": {
			{"declined", func(x *town) {
				x.send()
				x.must(second(x.Enquiries.Decline(x.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), x.enquiry.ID,
					x.enquiry.Version, "I am away.")))
			}, forHeads(again), "1 0 0 £0.00 £0.00"},
		},
		"an enquiry that is withdrawn": {
			{"withdrawn", func(x *town) {
				x.send()
				x.must(second(x.Enquiries.Withdraw(x.Ctx, enquiriestest.Head(enquiriestest.Ash), x.enquiry.ID,
					x.enquiry.Version, "We found another.")))
			}, forHeads(again), "1 0 0 £0.00 £0.00"},
		},
		"an enquiry that nobody answers": {
			{"expired", func(x *town) {
				x.send()
				x.Clock.Advance(8 * 24 * time.Hour)
				x.must(x.Enquiries.ExpireDue(x.Ctx, jobs.Job{}))
			}, forHeads(again), "1 0 0 £0.00 £0.00"},
			{"asked again", (*town).send, map[string]string{"leader": enquiry}, open},
		},
		"dates that the home school refuses, and others": {
			{"refused", func(x *town) {
				x.send()
				x.propose()
				x.refuse()
			}, map[string]string{"leader": enquiry}, open},
			{"countered", (*town).counter, map[string]string{"leader": "Answer the counter-proposal of the school"}, open},
			{"taken up", func(x *town) { x.accept(enquiriestest.LeaderAt(enquiriestest.Cedar)) },
				map[string]string{"home head": release}, open},
			{"released", (*town).release, agreed(), "0 1 0 £0.00 £0.00"},
		},
		"an agreement that is cancelled": {
			{"cancelled", func(x *town) {
				x.agree()
				x.cancel()
			}, forHeads(again), "1 0 0 £0.00 £0.00"},
		},
		"a visit that is moved": {
			{"asked", func(x *town) {
				x.agree()
				v := x.visit(0)
				var err error
				x.move, err = x.Agreements.AskMove(x.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), v.ID, v.Version,
					agreements.MoveInput{Slots: enquiriestest.Slots("2026-02-10.am", "2026-02-10.pm")})
				x.must(err)
			}, agreed("head", move, "senior", move, "deputy", move, "home head", move), "0 1 0 £0.00 £0.00"},
			{"the school says yes", func(x *town) {
				var err error
				x.move, err = x.Agreements.AgreeMove(x.Ctx, enquiriestest.Head(enquiriestest.Ash), x.move.ID, x.move.Version)
				x.must(err)
			}, agreed("home head", move), "0 1 0 £0.00 £0.00"},
			{"the home school says yes", func(x *town) {
				x.must(second(x.Agreements.AgreeMove(x.Ctx, enquiriestest.Head(enquiriestest.Cedar), x.move.ID, x.move.Version)))
			}, agreed(), "0 1 0 £0.00 £0.00"},
		},
	}
}

// At each moment of a thread home tells those who can go on with it, and nobody else.
func TestWhomAThreadWaitsForAtEachMoment(t *testing.T) {
	t.Parallel()
	for name, path := range paths() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := newTown(t)
			for _, m := range path {
				m.step(x)
				if diff := cmp.Diff(m.waits, x.waits()); diff != "" {
					t.Errorf("%s: it waits for (-want +got)\n%s", m.name, diff)
				}
				if diff := cmp.Diff(m.figures, x.figures()); diff != "" {
					t.Errorf("%s: figures (-want +got)\n%s", m.name, diff)
				}
				if diff := cmp.Diff(x.home("head"), x.home("deputy")); diff != "" {
					t.Errorf("%s: the deputy sees something else (-head +deputy)\n%s", m.name, diff)
				}
			}
		})
	}
}

// The deputy's home is there while they stand in. Afterwards they have their own.
func TestADeputyHasTheHeadsHomeWhileTheyStandIn(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	if diff := cmp.Diff(x.home("head"), x.home("deputy")); diff != "" {
		t.Error(diff)
	}
	x.must(x.Directory.EndAbsence(x.Ctx, x.callers["deputy"], x.absence.ID))
	if a := x.Call("deputy", "GET", x.pages["deputy"], ""); a.Status != http.StatusNotFound {
		t.Errorf("after the absence: %d %s", a.Status, a.Raw)
	}
	if got := titles(x.home("senior")); len(got) != 1 {
		t.Errorf("their own has %q", got)
	}
}

// Somebody for whom nothing waits reads how much there is, in words, and empty lists.
func TestAnEmptyHomeSaysWhatThereIsNot(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		role  people.Role
		waits []string
		want  []string
	}{
		{people.Head, []string{"Post a need"},
			[]string{"0 needs of your school are open", "0 active agreements support your school"}},
		{people.Senior, []string{"Post a need"},
			[]string{"0 needs of your school are open", "0 active agreements support your school"}},
		{people.Leader, []string{"Become a leader"}, []string{"0 enquiries to you are open"}},
		{people.Finance, nil, []string{"£0.00 is to be paid by your school", "0 active agreements support your school"}},
	} {
		t.Run(string(tt.role), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			page := "/dashboard?membership=" +
				url.QueryEscape(w.somebody("new", people.Held{Role: tt.role, Place: people.School(enquiriestest.Elm)}))
			answer := w.OK("new", "GET", page, "")
			var d homehttp.Dashboard
			answer.Into(&d)
			if diff := cmp.Diff([][]string{tt.waits, tt.want}, [][]string{titles(d), figuresOf(d)}); diff != "" {
				t.Error(diff)
			}
			if strings.Contains(string(answer.Raw), "null") || len(d.Visits) > 0 {
				t.Errorf("lists are not empty: %s", answer.Raw)
			}
		})
	}
}
