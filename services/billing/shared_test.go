package billing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/leaders"
	"lateral/services/needs/needstest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Several agreements share an invoice: whatever their VAT, their leaders' schools and their expenses are, the
// documents come to what the agreements say, net and kept, and to the preview with VAT; each home school has what is
// its own; and all of it can be taken back bit by bit.
func TestSoakASharedInvoiceComesToItsAgreements(t *testing.T) {
	for _, as := range partnerships.Arrangements() {
		for seed := range soak.Of(3, 100) {
			t.Run(fmt.Sprintf("%s %d", as, seed), func(t *testing.T) {
				t.Parallel()
				rapid.Custom(func(rt *rapid.T) bool { shared(newWorld(t), rt, as); return true }).Example(seed)
			})
		}
	}
}

// The same on MongoDB, in one history of each arrangement.
func TestSharedInvoicesOnMongoDB(t *testing.T) {
	for n, as := range partnerships.Arrangements() {
		t.Run(string(as), func(t *testing.T) {
			t.Parallel()
			rapid.Custom(func(rt *rapid.T) bool { shared(newWorld(onMongoDB(t)), rt, as); return true }).Example(200 + n)
		})
	}
}

func shared(w *world, rt *rapid.T, as partnerships.Arrangement) {
	t := w.t
	t.Helper()
	mode := rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.Added, partnerships.Deducted}).Draw(rt, "mode")
	w.arranges(as, partnerships.Brokerage{Mode: mode, Share: 1333})
	w.tells("GB123456782")
	w.Taxes(drawnReason(rt, "support"), drawnReason(rt, "brokerage"), drawnReason(rt, "home"))
	w.taxes(w.finance(), w.seller(), parties.Travelling, drawnReason(rt, "travel"))
	cedar := enquiriestest.Finance(enquiriestest.Cedar)
	w.taxes(cedar, parties.School(enquiriestest.Cedar), parties.Travelling, drawnReason(rt, "travel of the home school"))
	homes := []register.URN{enquiriestest.Cedar}
	if as == partnerships.AsPrincipal {
		homes = append(homes, enquiriestest.Fir)
	}
	s := w.severalAgreed(rt, homes)
	by := w.treasurerOf(w.sellerAs(as))
	in := billing.IssueInput{VisitIDs: s.visits, IdempotencyKey: "k"}
	f, err := w.billing.Preview(w.Ctx, by, in)
	must(t, err)
	i, err := w.billing.Issue(w.Ctx, by, in)
	must(t, err)
	w.sharedComesTo(s, f)
	w.sound()
	again, err := w.billing.Issue(w.Ctx, by, in)
	if err != nil || again.ID != i.ID {
		t.Errorf("a repeat is %s, not %s: %v", again.Number, i.Number, err)
	}
	for _, a := range s.all {
		ids, err := billing.InvoicesOf(w.Ctx, w.DB, a.ID)
		if err != nil || len(ids) == 0 || f.Invoices == 1 && !slices.Contains(ids, i.ID) {
			t.Errorf("of %s are %q: %v", a.Ref, ids, err)
		}
	}
	w.creditAll(rt)
	least := 2
	if s.quote.Brokerage.IsZero() { // then an agent has no invoice of its own
		least = 1
	}
	w.allTaken(i, least)
	w.sound()
	left, _, err := w.billing.ToInvoice(w.Ctx, by, i.Issuer, "", 50)
	if err != nil || len(left) != len(s.visits) {
		t.Errorf("taken back, %d of %d visits can be invoiced again: %v", len(left), len(s.visits), err)
	}
}

// several are agreements of one payer, and their visits.
type several struct {
	all    []agreements.Agreement
	visits []string
	quote  partnerships.Quote
}

// severalAgreed are two or three agreements of Ash, each with a leader of one of the schools, and their visits
// signed off.
func (w *world) severalAgreed(t *rapid.T, homes []register.URN) several {
	w.t.Helper()
	days := [][]string{{"2026-02-03.am", "2026-02-04.pm"}, {"2026-02-05.am"}, {"2026-02-06.am", "2026-02-06.pm"}}
	var s several
	for n := range rapid.IntRange(2, 3).Draw(t, "agreements") {
		home := homes[0]
		if n > 0 {
			home = rapid.SampledFrom(homes).Draw(t, "home")
		}
		terms := agreementstest.Terms(days[n]...)
		terms.DayRate = money.Pence(rapid.SampledFrom([]int64{34_999, 1, 70_001}).Draw(t, "rate"))
		terms.Expenses = agreements.Expenses{Most: money.Pounds(90)}
		s.all = append(s.all, w.agreedWith(home, terms))
	}
	for n, a := range s.all {
		if rapid.Bool().Draw(t, "order") {
			s.all[n] = w.orderedAs(a, fmt.Sprintf("PO-%d", n))
		}
		for _, v := range w.Visits(a.ID) {
			w.Until(v.Date)
			s.visits = append(s.visits, w.doneAt(v, a.HomeURN, rapid.SampledFrom([]int64{0, 1, 1999}).Draw(t, "claim")).ID)
		}
		q, err := w.Agreement(a.ID).Quote(w.Visits(a.ID)...)
		must(w.t, err)
		if n == 0 {
			s.quote = q
			continue
		}
		s.quote, err = s.quote.Plus(q)
		must(w.t, err)
	}
	return s
}

// agreedWith is an agreement about a new need of Ash with a leader of the school.
func (w *world) agreedWith(home register.URN, terms agreements.Terms) agreements.Agreement {
	w.t.Helper()
	ask := needstest.Ask()
	ask.PartnershipID = w.Partnership.ID
	d := w.World.World.Deal(w.Post(enquiriestest.Ash, ask), terms)
	if home != enquiriestest.Cedar {
		l, s := w.leaderAt(home)
		d.HomeURN, d.LeaderID, d.AccountID, d.ServiceID = home, l.ID, l.AccountID, s.ID
		d.ForHome = []string{enquiriestest.Head(home).AccountID}
	}
	a, err := w.World.World.Agree(d)
	must(w.t, err)
	return a
}

// leaderAt is the leader of a school, made for the first agreement.
func (w *world) leaderAt(home register.URN) (leaders.Leader, leaders.Service) {
	w.t.Helper()
	if w.others == nil {
		w.others = map[register.URN]func() (leaders.Leader, leaders.Service){}
	}
	if w.others[home] == nil {
		l, s := w.NewLeader(home, "2027-08-31")
		w.others[home] = func() (leaders.Leader, leaders.Service) { return l, s }
	}
	return w.others[home]()
}

func (w *world) orderedAs(a agreements.Agreement, number string) agreements.Agreement {
	w.t.Helper()
	a, err := w.Agreements.SetPurchaseOrder(w.Ctx, enquiriestest.Finance(a.BuyerURN), a.ID, a.Version, number)
	must(w.t, err)
	return a
}

// doneAt is a visit by a leader of the school, signed off.
func (w *world) doneAt(v agreements.Visit, home register.URN, pence int64) agreements.Visit {
	w.t.Helper()
	v, err := w.Agreements.Record(w.Ctx, enquiriestest.LeaderAt(home), v.ID, v.Version,
		agreements.RecordInput{Record: "Done.", Expenses: &agreements.ClaimInput{Sum: money.Pence(pence), For: "Train"}})
	must(w.t, err)
	v, err = w.Agreements.SignOff(w.Ctx, enquiriestest.Head(enquiriestest.Ash), v.ID, v.Version)
	must(w.t, err)
	return v
}

// sharedComesTo fails the test unless the documents come to the agreements and to the preview.
func (w *world) sharedComesTo(s several, f billing.Forecast) {
	w.t.Helper()
	ash := parties.School(enquiriestest.Ash)
	var pays, withVAT, receives, invoices int64
	must(w.t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		if i.Payer == ash {
			pays, withVAT = pays+i.Net.Pence, withVAT+i.Total.Pence
		} else {
			receives -= i.Net.Pence
		}
		if i.Issuer == parties.School(enquiriestest.Cedar) {
			receives += i.Net.Pence
		}
		if i.BrokerageOf == "" {
			invoices++
		}
		w.oneKind(i.Lines)
		w.namesAgreements(i)
		return nil
	}))
	must(w.t, docdb.Of[billing.SelfBill]("self_bills").Each(w.Ctx, w.DB, docdb.Query{}, func(b billing.SelfBill) error {
		receives += b.Net.Pence
		w.oneKind(b.Lines)
		return nil
	}))
	must(w.t, docdb.Of[billing.Draft]("self_bill_drafts").Each(w.Ctx, w.DB, docdb.Query{}, func(d billing.Draft) error {
		receives += d.Net.Pence
		return nil
	}))
	got, want := [4]int64{pays, receives, withVAT, invoices},
		[4]int64{s.quote.Pays.Pence, s.quote.Receives.Pence, f.PaysWithVAT.Pence, int64(f.Invoices)}
	if got != want || pays-receives != s.quote.Brokerage.Pence || f.Pays != s.quote.Pays {
		w.t.Errorf("documents come to %v, agreed was %v with %s kept", got, want, s.quote.Brokerage)
	}
}

// namesAgreements fails the test unless each line of a shared invoice says its agreement and its order.
func (w *world) namesAgreements(i billing.Invoice) {
	w.t.Helper()
	if len(i.Deals) == 0 {
		return
	}
	for _, l := range i.Lines {
		a := w.Agreement(l.AgreementID)
		ordered := i.BrokerageOf != "" || strings.Contains(l.Description, a.PurchaseOrder)
		if !strings.Contains(l.Description, a.Ref) || !ordered || !strings.Contains(l.Description, a.LeaderName) {
			w.t.Errorf("a line of %s says %q", a.Ref, l.Description)
		}
	}
}

// What is invoiced to others, or read by others, shares no invoice.
func TestWhatMayShareAnInvoice(t *testing.T) {
	w := newWorld(t)
	first := w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-03.am"))
	w.arranges(partnerships.AsPrincipal, partnerships.Brokerage{Mode: partnerships.Added, Share: 1000})
	second := w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-05.am"))
	var visits []string
	for _, a := range []agreements.Agreement{first, second} {
		v := w.Visits(a.ID)[0]
		w.Until(v.Date)
		visits = append(visits, w.SignedOff(v).ID)
	}
	for name, tt := range map[string]struct {
		in   billing.IssueInput
		want string
	}{
		"brokered in two ways":       {billing.IssueInput{VisitIDs: visits}, "not_together"},
		"a visit of nobody":          {billing.IssueInput{VisitIDs: []string{visits[0], "visit_none"}}, "invalid"},
		"a visit of another":         {billing.IssueInput{AgreementID: first.ID, VisitIDs: visits}, "invalid"},
		"one, without its agreement": {billing.IssueInput{VisitIDs: visits[:1]}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			tt.in.IdempotencyKey = name
			_, err := w.billing.Issue(w.Ctx, w.finance(), tt.in)
			if apperrtest.Code(err) != tt.want {
				t.Errorf("%q: %v", apperrtest.Code(err), err)
			}
			_, err = w.billing.Issue(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), tt.in)
			if err == nil {
				t.Error("the payer issues it")
			}
		})
	}
}

// A self-bill of a shared invoice that waited is issued by itself, less what was taken back meanwhile; the other stays
// as it is.
func TestAHomeSchoolThatWaitsKeepsNobodyElseWaiting(t *testing.T) {
	w := newWorld(t)
	var visits []string
	for _, a := range []agreements.Agreement{
		w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-03.am", "2026-02-03.pm")),
		w.agreedWith(enquiriestest.Fir, agreementstest.Terms("2026-02-05.am", "2026-02-05.pm")),
	} {
		v := w.Visits(a.ID)[0]
		w.Until(v.Date)
		visits = append(visits, w.doneAt(v, a.HomeURN, 0).ID)
	}
	i := w.issue(billing.IssueInput{VisitIDs: visits, IdempotencyKey: "k"})
	waiting, _, err := w.billing.Drafts(w.Ctx, w.finance(), w.seller(), "", "", 10)
	must(t, err)
	if len(waiting) != 1 || waiting[0].HomeURN != enquiriestest.Fir || len(i.Deals) != 2 || i.SelfBillID == "" {
		t.Fatalf("%+v wait, invoiced is %+v", waiting, i)
	}
	half := money.Pounds(350)
	_, err = w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: i.ID, Net: &half, Reason: "Half.", IdempotencyKey: "c",
	})
	must(t, err)
	w.taxes(enquiriestest.Finance(enquiriestest.Fir), parties.School(enquiriestest.Fir), parties.Release, parties.Exempt)
	asked, err := w.Parties.AskSelfBilling(w.Ctx, w.finance(),
		parties.SelfBillingAsk{Side: w.seller(), Other: parties.School(enquiriestest.Fir)})
	must(t, err)
	_, err = w.Parties.AcceptSelfBilling(w.Ctx, enquiriestest.Head(enquiriestest.Fir), asked.ID)
	must(t, err)
	b, err := w.billing.IssueDraft(w.Ctx, w.finance(), waiting[0].ID)
	must(t, err)
	shown, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	must(t, err)
	if len(shown.May.SelfBills) != 2 {
		t.Errorf("read are %+v", shown.May.SelfBills)
	}
	for _, bill := range shown.May.SelfBills {
		if owed := bill.Owed(); owed.Pence*2 != bill.Total.Pence {
			t.Errorf("%s is owed of %s", owed, bill.Total)
		}
	}
	if _, err := w.billing.SelfBill(w.Ctx, enquiriestest.Finance(enquiriestest.Cedar), b.ID); err == nil {
		t.Error("another home school reads it")
	}
	w.sound()
}
