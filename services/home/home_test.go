package home_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/evidence"
	"lateral/services/home"
	"lateral/services/home/homehttp"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/offers"
	"lateral/services/operations"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/closing"
	"lateral/services/register"
)

// world is a small world of support with billing and a dashboard on top. Two of
// its visits, of £350 and £175, are signed off by Wed 4 Feb 2026.
type world struct {
	*enquiriestest.World
	*httpxtest.Server
	billing *billing.Service
	privacy *privacy.Service
	bank    *reconciliation.Service
	callers peopletest.Callers
}

func newWorld(t *testing.T, options ...leaders.Option) *world {
	t.Helper()
	w := &world{World: enquiriestest.New(t, slices.Concat(billing.Schemas(), reconciliation.Schemas(), closing.Schemas(),
		evidence.Schemas(), matching.Schemas(),
		offers.Schemas(), operations.Schemas(), privacy.Schemas())...),
		callers: peopletest.Callers{}}
	w.Leaders = leaders.New(w.DB, w.Log, w.Clock.Now, w.IDs, options...)
	w.billing = billing.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.bank = reconciliation.New(w.DB, w.Log, w.Clock.Now, w.IDs, w.billing)
	w.privacy = privacy.New(w.DB, w.Log, w.Queue, w.Directory, w.Clock.Now, w.IDs)
	board := home.Service{
		Register: w.Register, Partnerships: w.Partnerships, Parties: w.Parties,
		People: w.Directory, Leaders: w.Leaders, Needs: w.Needs,
		Agreements: w.Agreements, Enquiries: w.Enquiries,
		Billing: w.billing, Bank: w.bank, Privacy: w.privacy,
		Closing: closing.New(w.DB, w.Log, w.Clock.Now, w.IDs),
		Offers:  offers.New(w.DB, w.Log, nil, w.Enquiries, w.Clock.Now, w.IDs),
		Pages:   operations.New(w.DB, w.Log, w.Clock.Now), Queue: w.Queue, Now: w.Clock.Now,
		JobWords: func(kind string) string { return "Words of " + kind }, Documents: w.DB,
	}
	w.Server = httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/dashboard", Access: w.callers.Gate().SignedIn(), Handle: homehttp.GetHome(board)})
	return w
}

// somebody is a new person with one role, by the caller's word, and the id of
// their membership.
func (w *world) somebody(word string, held people.Held) string {
	w.T.Helper()
	account := w.Person(held)
	w.callers[word] = people.Actor{AccountID: account.ID, Held: []people.Held{held}}
	me, err := w.Directory.Me(w.Ctx, account.ID)
	if err != nil || len(me.Memberships) != 1 {
		w.T.Fatalf("%+v, %v", me, err)
	}
	return me.Memberships[0].ID
}

// sees is the dashboard of a new person with that role.
func (w *world) sees(role people.Role, place people.Place) homehttp.Dashboard {
	w.T.Helper()
	word := string(role) + place.ID
	membership := w.somebody(word, people.Held{Role: role, Place: place})
	var d homehttp.Dashboard
	w.OK(word, "GET", "/dashboard?membership="+url.QueryEscape(membership), "").Into(&d)
	return d
}

func titles(d homehttp.Dashboard) []string {
	var all []string
	for _, item := range d.Items {
		all = append(all, item.Title)
	}
	return all
}

func finance(w *world) people.Actor {
	return people.Actor{AccountID: "acct_finance",
		Held: []people.Held{{Role: people.Finance, Place: people.Partnership(w.Partnership.ID)}}}
}

// signedOff has all visits of an agreement signed off.
func (w *world) signedOff() (agreementID string, visits []string) {
	w.T.Helper()
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		visits = append(visits, v.ID)
	}
	return a.ID, visits
}

// issued is an invoice over £525, due on Thu 5 Mar 2026.
func (w *world) issued() billing.Invoice {
	w.T.Helper()
	w.Settle()
	agreement, visits := w.signedOff()
	i, err := w.billing.Issue(w.Ctx, finance(w),
		billing.IssueInput{AgreementID: agreement, VisitIDs: visits, IdempotencyKey: "k"})
	if err != nil {
		w.T.Fatal(err)
	}
	return i
}

func TestWhatASchoolIsToPaySaysThatItIsOverdueFromTheDayAfterItWasDue(t *testing.T) {
	const all, overdue = "£525.00 is to be paid by your school", "£525.00 of it is overdue"
	for _, tt := range []struct {
		day       date.Day
		why, late string
		figures   []string
	}{
		{"2026-03-04", "It is due on Thu 5 Mar 2026, to The Grove.", "", []string{all}},
		{"2026-03-05", "It is due on Thu 5 Mar 2026, to The Grove.", "", []string{all}},
		{"2026-03-06", "It was due on Thu 5 Mar 2026, to The Grove.", "Overdue by 1 day", []string{all, overdue}},
		{"2026-04-05", "It was due on Thu 5 Mar 2026, to The Grove.", "Overdue by 31 days", []string{all, overdue}},
	} {
		t.Run(string(tt.day), func(t *testing.T) {
			w := newWorld(t)
			i := w.issued()
			w.Until(tt.day)
			d := w.sees(people.Finance, people.School(enquiriestest.Ash))
			want := []homehttp.DashboardItem{{
				ID: i.ID, Title: "Pay £525.00 on INV-000001", Why: tt.why, Late: tt.late, Since: i.IssuedAt,
				Action: "Look at the invoice", Path: "/invoices/" + i.ID,
			}}
			if diff := cmp.Diff(want, d.Items); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.figures, moneyOf(d)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// moneyOf are the figures that are amounts, as people read them.
func moneyOf(d homehttp.Dashboard) []string {
	var all []string
	for _, f := range d.Figures {
		if strings.HasPrefix(f.Value, "£") && strings.HasPrefix(f.Path, "/invoices?") {
			all = append(all, f.Value+" "+f.Label)
		}
	}
	return all
}

func TestTheIssuerSeesWhatIsOwedAndWhatIsSaidToBePaid(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	place := people.Partnership(w.Partnership.ID)
	if d := w.sees(people.Finance, place); len(d.Items) > 0 {
		t.Errorf("nothing is to be done, and there is %q", titles(d))
	}
	if _, err := w.billing.NotePaid(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version,
		billing.NoteInput{On: "2026-02-05", Reference: "BACS 9"}); err != nil {
		t.Fatal(err)
	}
	w.Until("2026-03-08")
	paid := w.sees(people.Finance, people.School(enquiriestest.Ash)).Items[0]
	if paid.Title != "Your school says that it paid £525.00 on INV-000001" || paid.Late != "Overdue by 3 days" ||
		paid.Why != "It said so on Thu 5 Feb 2026: paid on Thu 5 Feb 2026, with the reference “BACS 9”. "+
			"The Grove looks for it. Do not pay again." {
		t.Errorf("the payer reads %+v", paid)
	}
	d := w.sees(people.Broker, place)
	if diff := cmp.Diff([]string{"Ash Primary School says that it paid INV-000001", "Sign the books of February 2026"},
		titles(d)); diff != "" {
		t.Fatal(diff)
	}
	if d.Items[0].Late != "Overdue by 3 days" {
		t.Errorf("it is late: %q", d.Items[0].Late)
	}
	if diff := cmp.Diff([]string{"£525.00 is owed to the partnership", "£525.00 of it is overdue"},
		moneyOf(d)); diff != "" {
		t.Error(diff)
	}
}

func TestTheFirstVisitOfWhatIsToPrepareIsAheadOrPast(t *testing.T) {
	w := newWorld(t)
	w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, tt := range []struct {
		today date.Day
		want  string
	}{
		{"2026-02-03", "A-4001, support by Leader of 100003. The first visit is on Tue 3 Feb 2026."},
		{"2026-02-04", "A-4001, support by Leader of 100003. The first visit was on Tue 3 Feb 2026."},
	} {
		w.Until(tt.today)
		d := w.sees(people.Finance, people.Partnership(w.Partnership.ID))
		if len(d.Items) != 1 || !strings.HasPrefix(d.Items[0].Why, tt.want) {
			t.Errorf("on %s: %+v", tt.today, d.Items)
		}
	}
}

func TestEachRoleSeesWhatWaitsForIt(t *testing.T) {
	w := newWorld(t)
	w.signedOff()
	for _, tt := range []struct {
		name string
		role people.Role
		in   people.Place
		want []string
	}{
		{"a head whose need nobody was asked about", people.Head, people.School(enquiriestest.Birch),
			[]string{"Choose whom to ask about Phonics, N-2002"}},
		{"a head whose need is met", people.Head, people.School(enquiriestest.Ash), nil},
		{"a broker", people.Broker, people.Partnership(w.Partnership.ID), []string{"Invoice Ash Primary School"}},
		{"a finance officer of a partnership", people.Finance, people.Partnership(w.Partnership.ID),
			[]string{"Invoice Ash Primary School"}},
		{"a finance officer of a school that owes nothing", people.Finance, people.School(enquiriestest.Elm), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, titles(w.sees(tt.role, tt.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// People who must say yes to other half-days for a visit read so at home, and
// what is left to do after those days.
func TestAMoveOfAVisitWaitsForWhoHasNotSaidYes(t *testing.T) {
	w := newWorld(t)
	visit := w.Visits(w.Agreed(w.AshNeed, enquiriestest.Terms()).ID)[0]
	leader := enquiriestest.LeaderAt(enquiriestest.Cedar)
	in := agreements.MoveInput{Slots: enquiriestest.Slots("2026-02-10.am", "2026-02-10.pm")}
	if _, err := w.Agreements.AskMove(w.Ctx, leader, visit.ID, visit.Version, in); err != nil {
		t.Fatal(err)
	}
	page := map[string]string{}
	for word, urn := range map[string]register.URN{"ash": enquiriestest.Ash, "cedar": enquiriestest.Cedar} {
		page[word] = "/dashboard?membership=" +
			url.QueryEscape(w.somebody(word, people.Held{Role: people.Head, Place: people.School(urn)}))
	}
	for _, want := range []string{"Answer whether the visit of Tue 3 Feb 2026 can be moved",
		"Decline to move the visit of Tue 3 Feb 2026"} {
		for _, word := range []string{"ash", "cedar"} {
			var d homehttp.Dashboard
			w.OK(word, "GET", page[word], "").Into(&d)
			if !slices.Contains(titles(d), want) {
				t.Errorf("%s sees %q, want %q among them", word, titles(d), want)
			}
		}
		w.Until("2026-02-10")
	}
}

// A person sees the items of one membership at a time, and of nobody else.
func TestADashboardIsOfOnesOwnMembership(t *testing.T) {
	w := newWorld(t)
	w.issued()
	head := w.somebody("head", people.Held{Role: people.Head, Place: people.School(enquiriestest.Elm)})
	officer := w.somebody("officer", people.Held{Role: people.Finance, Place: people.School(enquiriestest.Ash)})
	for _, tt := range []struct {
		who, membership string
		status          int
	}{
		{"head", head, http.StatusOK},
		{"head", officer, http.StatusNotFound},
		{"officer", head, http.StatusNotFound},
		{"officer", "mem_none", http.StatusNotFound},
		{"", officer, http.StatusUnauthorized},
	} {
		if a := w.Call(tt.who, "GET", "/dashboard?membership="+tt.membership, ""); a.Status != tt.status {
			t.Errorf("%q asks for %s: %d %s", tt.who, tt.membership, a.Status, a.Raw)
		}
	}
}

func TestOperatorsReadInWordsWhichJobWasGivenUp(t *testing.T) {
	w := newWorld(t)
	kind := jobs.Kind{Name: "some.job", Attempts: 1,
		Handle: func(context.Context, jobs.Job) error { return errors.New("it never works") }}
	err := w.DB.Update(w.Ctx,
		func(tx docdb.Tx) error { return w.Queue.Enqueue(w.Ctx, tx, jobs.Spec{Kind: kind.Name, Key: "1"}) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := jobs.NewRunner(w.Queue, "test", slog.New(slog.DiscardHandler), kind).RunDue(w.Ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(w.sees(people.Operator, people.Service())); !slices.Contains(got,
		"A job was given up: Words of some.job") {
		t.Errorf("got %q", got)
	}
}

// known gives somebody whom the world knows by their id an account and their membership, and returns its id.
func (w *world) known(word string, actor people.Actor) string {
	w.T.Helper()
	membership := w.somebody(word, actor.Held[0])
	made := w.callers[word].AccountID
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		account, err := tx.Get(w.Ctx, "accounts", made)
		if err != nil {
			return err
		}
		account.Body = bytes.ReplaceAll(account.Body, []byte("@example.org"), []byte("@world.example.org"))
		account.ID = actor.AccountID
		if err := tx.Insert(w.Ctx, "accounts", account); err != nil {
			return err
		}
		m, err := tx.Get(w.Ctx, "memberships", membership)
		if err != nil {
			return err
		}
		m.Body = bytes.ReplaceAll(m.Body, []byte(made), []byte(actor.AccountID))
		return tx.Replace(w.Ctx, "memberships", m)
	})
	if err != nil {
		w.T.Fatal(err)
	}
	w.callers[word] = actor
	return membership
}

// pageOf is the address of the home of somebody whom the world knows by their id.
func (w *world) pageOf(word string, actor people.Actor) string {
	w.T.Helper()
	return "/dashboard?membership=" + url.QueryEscape(w.known(word, actor))
}

func (w *world) read(word, page string) homehttp.Dashboard {
	w.T.Helper()
	var d homehttp.Dashboard
	w.OK(word, "GET", page, "").Into(&d)
	return d
}

func (w *world) must(err error) {
	w.T.Helper()
	if err != nil {
		w.T.Fatal(err)
	}
}

func TestTheIssuerSeesWhatIsAskedAboutItsInvoices(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	place := people.Partnership(w.Partnership.ID)
	asked, err := w.billing.Query(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), i.ID, i.Version, "Which visit?")
	if err != nil {
		t.Fatal(err)
	}
	other := w.Treasurer()
	other.AccountID = "acct_other"
	if _, err := w.billing.AskWriteOff(w.Ctx, other, i.ID, asked.Version, "Closed."); err != nil {
		t.Fatal(err)
	}
	want := []string{"Ash Primary School asks about INV-000001", "Decide whether £525.00 of INV-000001 is written off"}
	d := w.sees(people.Finance, place)
	if diff := cmp.Diff(want, titles(d)); diff != "" {
		t.Error(diff)
	}
	if why := d.Items[0].Why; !strings.HasSuffix(why, "“Which visit?”") {
		t.Errorf("it says %q", why)
	}
}
