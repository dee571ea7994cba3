package billing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// ahead is an agreement of three visits that is invoiced in advance, with what follows it done by itself.
func (w *world) ahead(pence int64) agreements.Agreement {
	w.t.Helper()
	terms := mornings(pence, enquiriestest.Slots("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am", "2026-02-12.pm"))
	terms.Expenses = agreements.Expenses{Most: money.Pounds(90)}
	terms.Invoiced = partnerships.InAdvance
	a := w.Agreed(w.AshNeed, terms)
	w.follow(a)
	return a
}

// follow hands all events of an agreement, of its visits and of its invoices to the jobs that follow them, twice.
func (w *world) follow(a agreements.Agreement) {
	w.t.Helper()
	for range 2 {
		s, err := agreements.StandingOf(w.Ctx, w.DB, a.ID)
		must(w.t, err)
		ids, err := billing.InvoicesOf(w.Ctx, w.DB, a.ID)
		must(w.t, err)
		all, err := events.Of(w.Ctx, w.DB, append(s.Subjects(), ids...)...)
		must(w.t, err)
		for _, e := range all {
			switch e.Type {
			case agreements.AgreementMade:
				must(w.t, w.billing.DraftInAdvance(w.Ctx, e))
			case agreements.VisitSignedOff, agreements.VisitCancelled:
				must(w.t, w.billing.FollowVisit(w.Ctx, e))
			case agreements.AgreementCompleted, agreements.AgreementCancelled:
				must(w.t, w.billing.TakeBackDue(w.Ctx, e))
			case billing.InvoiceCredited:
				must(w.t, w.billing.FollowCredit(w.Ctx, e))
			}
		}
	}
}

// open are the drafts of a seller that wait.
func (w *world) open(seller parties.Ref) []billing.InvoiceDraft {
	w.t.Helper()
	all, _, err := w.billing.InvoiceDrafts(w.Ctx, w.treasurerOf(seller), seller, "", 50)
	must(w.t, err)
	return all
}

// issuesDrafts issues all drafts of a seller.
func (w *world) issuesDrafts(seller parties.Ref) {
	w.t.Helper()
	for _, d := range w.open(seller) {
		_, err := w.billing.IssueInvoiceDraft(w.Ctx, w.treasurerOf(seller), d.ID, d.Version, d.ID)
		must(w.t, err)
	}
}

// creditsProposed issues all credit notes that are proposed to a seller.
func (w *world) creditsProposed(seller parties.Ref) int {
	w.t.Helper()
	by := w.treasurerOf(seller)
	all, err := w.billing.ToTakeBack(w.Ctx, by, seller)
	must(w.t, err)
	for _, each := range all {
		d, err := w.billing.Invoice(w.Ctx, by, each.InvoiceID)
		must(w.t, err)
		_, err = w.billing.Credit(w.Ctx, by, billing.CreditInput{
			InvoiceID: d.ID, Reason: "Did not take place.", Lines: d.ToCredit, IdempotencyKey: "proposed" + d.ID,
		})
		must(w.t, err)
	}
	return len(all)
}

// Support that is invoiced in advance has a draft of all visits when it is agreed, without expenses. It is issued
// before anything took place; at the end what did not take place is proposed to be credited, and the home school is
// billed for the rest alone.
func TestInAdvanceIsDraftedAtOnceAndCreditedAtTheEnd(t *testing.T) {
	w := newWorld(t)
	w.tells("GB123456782")
	a := w.ahead(35_000)
	drafts := w.open(w.seller())
	if len(drafts) != 1 || len(drafts[0].VisitIDs) != 3 || drafts[0].Net != money.Pence(70_000) || w.toRaise() != 0 {
		t.Fatalf("drafted are %+v; %d are to raise", drafts, w.toRaise())
	}
	w.issuesDrafts(w.seller())
	i := w.onlyInvoice(a)
	if waiting := w.drafts(); len(waiting) != 1 || !slices.Equal(waiting[0].Holds, []billing.Hold{billing.NotDelivered}) {
		t.Fatalf("self-bills that wait: %+v", waiting)
	}
	visits := w.Visits(a.ID)
	w.Until(visits[0].Date)
	w.claims(visits[0], 1999)
	if w.toRaise() != 1 {
		t.Errorf("%d visits have expenses to raise", w.toRaise())
	}
	w.Until(visits[1].Date)
	w.claims(visits[1], 0)
	if all, err := w.billing.ToTakeBack(w.Ctx, w.finance(), w.seller()); err != nil || len(all) > 0 {
		t.Errorf("before the end %+v is to be credited: %v", all, err)
	}
	v := w.Visits(a.ID)[2]
	_, err := w.Agreements.CancelVisit(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), v.ID, v.Version, "Ill.")
	must(t, err)
	w.follow(a)
	all, err := w.billing.ToTakeBack(w.Ctx, w.finance(), w.seller())
	must(t, err)
	if len(all) != 1 || all[0].Visits != 1 || all[0].Net != money.Pence(17_500) || all[0].Number != i.Number {
		t.Fatalf("to be credited are %+v", all)
	}
	if told := w.told(i, billing.CreditDue); len(told) != 1 {
		t.Errorf("the seller is told %d times", len(told))
	}
	if n := w.creditsProposed(w.seller()); n != 1 || len(w.drafts()) != 1 {
		t.Errorf("%d are credited; %+v waits", n, w.drafts())
	}
	w.follow(a)
	w.sound()
	w.Sound()
	if len(w.drafts()) != 0 || w.toRaise() != 1 {
		t.Errorf("%+v waits, %d visits are to raise", w.drafts(), w.toRaise())
	}
	bills := w.bills(a)
	if len(bills) != 1 || bills[0].Net != money.Pence(44_625) || len(bills[0].Lines) != 2 ||
		!bills[0].CreditedSum.IsZero() {
		t.Errorf("self-bills are %+v", bills)
	}
}

// onlyInvoice is the one invoice of an agreement.
func (w *world) onlyInvoice(a agreements.Agreement) billing.Invoice {
	w.t.Helper()
	ids, err := billing.InvoicesOf(w.Ctx, w.DB, a.ID)
	must(w.t, err)
	if len(ids) != 1 {
		w.t.Fatalf("there are the invoices %q", ids)
	}
	i, err := billing.GetInvoice(w.Ctx, w.DB, ids[0])
	must(w.t, err)
	return i
}

// bills are the self-bills of an agreement.
func (w *world) bills(a agreements.Agreement) []billing.SelfBill {
	w.t.Helper()
	var all []billing.SelfBill
	must(w.t, docdb.Of[billing.SelfBill]("self_bills").Each(w.Ctx, w.DB, docdb.Query{}, func(b billing.SelfBill) error {
		if b.AgreementID == a.ID {
			all = append(all, b)
		}
		return nil
	}))
	return all
}

// A draft follows its visits until it is issued: one that is cancelled leaves it, and a draft of none is dropped.
func TestADraftInAdvanceFollowsItsVisits(t *testing.T) {
	w := newWorld(t)
	a := w.ahead(35_000)
	for left := 2; left >= 0; left-- {
		v := w.Visits(a.ID)[2-left]
		_, err := w.Agreements.CancelVisit(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), v.ID, v.Version, "Ill.")
		must(t, err)
		if before := w.open(w.seller()); len(before) > 0 {
			_, err := w.billing.IssueInvoiceDraft(w.Ctx, w.finance(), before[0].ID, before[0].Version, "early")
			apperrtest.Refused(t, err, "visit_not_signed_off")
		}
		w.follow(a)
		if got := onDrafts(w.open(w.seller())); got != left {
			t.Errorf("%d visits are on drafts, want %d", got, left)
		}
	}
	if len(w.open(w.seller())) > 0 || w.toRaise() != 0 {
		t.Errorf("%+v waits, %d are to raise", w.open(w.seller()), w.toRaise())
	}
	w.Sound()
}

// In advance is agreed: the seller neither takes it up nor gives it up alone. What it drops it can invoice as it likes.
func TestInAdvanceStays(t *testing.T) {
	w := newWorld(t)
	a := w.ahead(35_000)
	_, err := w.billing.ChooseRaising(w.Ctx, w.finance(), a.ID, w.Agreement(a.ID).Version, partnerships.ByMonth)
	apperrtest.Refused(t, err, "raising_agreed")
	other := w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-06.am"))
	_, err = w.billing.ChooseRaising(w.Ctx, w.finance(), other.ID, other.Version, partnerships.InAdvance)
	apperrtest.Refused(t, err, "raising_agreed")
	d := w.open(w.seller())[0]
	_, err = w.billing.DropDraft(w.Ctx, w.finance(), d.ID, d.Version)
	must(t, err)
	w.follow(a)
	if w.toRaise() != 3 || len(w.fellDue()) > 0 {
		t.Errorf("%d are to raise", w.toRaise())
	}
}

// No reminder goes while less will be owed once the proposed credit note is issued; what is to be credited looks absent
// to everybody but the seller's people.
func TestWhatIsToBeCreditedIsNotRemindedOf(t *testing.T) {
	w := reminding(t, 3)
	a := w.ahead(35_000)
	w.issuesDrafts(w.seller())
	i := w.onlyInvoice(a)
	current := w.Agreement(a.ID)
	_, err := w.Agreements.Cancel(w.Ctx, w.Broker(), a.ID, current.Version, "They fell out.")
	must(t, err)
	w.follow(a)
	if steps := w.on(10, i, nothing); steps != "[]" {
		t.Errorf("the payer was reminded: %s", steps)
	}
	for _, actor := range []people.Actor{
		enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar),
	} {
		if _, err := w.billing.ToTakeBack(w.Ctx, actor, w.seller()); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", actor.Name, err)
		}
	}
	if w.creditsProposed(w.seller()) != 1 || w.onlyInvoice(a).State != billing.Credited {
		t.Errorf("it is %s", w.onlyInvoice(a).State)
	}
	w.follow(a)
	if len(w.drafts()) > 0 || len(w.bills(a)) > 0 {
		t.Errorf("a self-bill stands for nothing: %+v", w.bills(a))
	}
	w.sound()
}

// However an agreement in advance runs, what was invoiced less what was credited is what was delivered, to the penny,
// net and VAT; so is what the home school gets; and no visit is on two documents that stand.
func TestSoakInAdvanceEndsAsDelivered(t *testing.T) {
	for _, as := range partnerships.Arrangements() {
		for seed := range soak.Of(10, 150) {
			t.Run(fmt.Sprintf("%s %d", as, seed), func(t *testing.T) {
				t.Parallel()
				rapid.Custom(func(rt *rapid.T) bool { inAdvance(t, rt, as); return true }).Example(seed)
			})
		}
	}
}

func inAdvance(t *testing.T, rt *rapid.T, as partnerships.Arrangement) {
	t.Helper()
	w := newWorld(t)
	mode := rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.Added, partnerships.Deducted}).Draw(rt, "mode")
	w.late = partnerships.Cancellation{Days: 7, Share: rapid.SampledFrom([]money.BasisPoints{5000, 3333, 10_000}).
		Draw(rt, "share")}
	w.arranges(as, partnerships.Brokerage{Mode: mode, Share: 1333})
	w.tells("GB123456782")
	w.Taxes(drawnReason(rt, "support"), drawnReason(rt, "brokerage"), drawnReason(rt, "home"))
	a := w.ahead(rapid.SampledFrom([]int64{34_999, 1, 70_001}).Draw(rt, "rate"))
	seller := a.Seller()
	for _, v := range w.Visits(a.ID) {
		if rapid.IntRange(0, 2).Draw(rt, "issue") == 0 {
			w.follow(a)
			w.issuesDrafts(seller)
		}
		if !w.happens(rt, a, v) {
			break
		}
		if rapid.Bool().Draw(rt, "followed") {
			w.follow(a)
		}
		if rapid.IntRange(0, 4).Draw(rt, "taken back") == 0 {
			w.takesAllBack(rt, a)
		}
	}
	w.follow(a)
	w.issuesDrafts(seller)
	w.follow(a)
	w.creditsProposed(seller)
	w.follow(a)
	w.raisesAll(a)
	w.follow(a)
	w.asDelivered(a)
	w.sound()
	w.Sound()
}

// happens is what becomes of a visit; false where the agreement ends with it.
func (w *world) happens(t *rapid.T, a agreements.Agreement, v agreements.Visit) bool {
	w.t.Helper()
	v = w.visit(v.ID)
	leader, head := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash)
	var err error
	switch rapid.IntRange(0, 5).Draw(t, "becomes") {
	case 0:
		_, err = w.Agreements.CancelVisit(w.Ctx, leader, v.ID, v.Version, "Ill.")
	case 1:
		_, err = w.Agreements.CancelVisit(w.Ctx, head, v.ID, v.Version, "Snow.")
	case 2:
		_, err = w.Agreements.Cancel(w.Ctx, head, a.ID, w.Agreement(a.ID).Version, "They fell out.")
		must(w.t, err)
		return false
	default:
		w.Until(v.Date)
		w.claims(v, rapid.SampledFrom([]int64{0, 1, 1999}).Draw(t, "claim"))
	}
	must(w.t, err)
	return true
}

func (w *world) visit(id string) agreements.Visit {
	w.t.Helper()
	v, err := agreements.GetVisit(w.Ctx, w.DB, id)
	must(w.t, err)
	return v
}

// takesAllBack takes an invoice back whole; its visits can be invoiced again.
func (w *world) takesAllBack(t *rapid.T, a agreements.Agreement) {
	w.t.Helper()
	ids, err := billing.InvoicesOf(w.Ctx, w.DB, a.ID)
	must(w.t, err)
	for _, id := range ids {
		i, err := billing.GetInvoice(w.Ctx, w.DB, id)
		must(w.t, err)
		if i.State == billing.Credited || i.BrokerageOf != "" || !rapid.Bool().Draw(t, "this") {
			continue
		}
		_, err = w.billing.Credit(w.Ctx, w.treasurerOf(i.Issuer), billing.CreditInput{
			InvoiceID: id, Reason: "It was wrong.", IdempotencyKey: "back" + id,
		})
		must(w.t, err)
	}
}

// raisesAll issues what is to raise of an agreement.
func (w *world) raisesAll(a agreements.Agreement) {
	w.t.Helper()
	by := w.treasurerOf(a.Seller())
	left, _, err := w.billing.ToInvoice(w.Ctx, by, a.Seller(), "", 50)
	must(w.t, err)
	if len(left) == 0 {
		return
	}
	var ids []string
	for _, b := range left {
		ids = append(ids, b.Visit.ID)
	}
	_, err = w.billing.Issue(w.Ctx, by, billing.IssueInput{VisitIDs: ids, IdempotencyKey: "rest" + strings.Join(ids, "")})
	must(w.t, err)
}

// asDelivered fails the test unless the documents that stand come to what was delivered.
func (w *world) asDelivered(a agreements.Agreement) {
	w.t.Helper()
	quote, err := w.Agreement(a.ID).Quote(agreements.Counted(w.Visits(a.ID))...)
	must(w.t, err)
	ash, cedar := parties.School(enquiriestest.Ash), parties.School(enquiriestest.Cedar)
	var pays, receives int64
	on := map[string]int{}
	must(w.t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		left, gross := w.left(i)
		for n, l := range i.Lines {
			if l.VisitID != "" && left[n] != 0 {
				on[fmt.Sprint(l.VisitID, l.Expenses)]++
			}
		}
		net := sumOf(left)
		if i.Payer == ash {
			pays += net
		}
		if i.Issuer == cedar {
			receives += net
		}
		if i.Payer == cedar {
			receives -= net
		}
		if stands := i.Total.Pence - i.CreditedSum().Pence; stands != gross {
			w.t.Errorf("%s stands at %d with VAT, what was delivered comes to %d", i.Number, stands, gross)
		}
		return nil
	}))
	for _, b := range w.bills(a) {
		net := b.Net.Pence
		for _, n := range w.notes(b.InvoiceID, b.ID) {
			net += n.Net.Pence
		}
		receives += net
	}
	if pays != quote.Pays.Pence || receives != quote.Receives.Pence {
		w.t.Errorf("the school pays %d and the home school gets %d; delivered was %+v", pays, receives, quote)
	}
	for part, n := range on {
		if n > 1 {
			w.t.Errorf("%s is on %d documents that stand", part, n)
		}
	}
	if w.toRaiseOf(a.Seller()) != 0 || len(w.open(a.Seller())) > 0 || len(w.drafts()) > 0 {
		w.t.Errorf("something waits: %d to raise, %+v, %+v", w.toRaiseOf(a.Seller()), w.open(a.Seller()), w.drafts())
	}
}

func sumOf(all []int64) int64 {
	n := int64(0)
	for _, each := range all {
		n += each
	}
	return n
}

// left is what is left of each line of an invoice, before VAT, and of all of it with VAT, worked out anew.
func (w *world) left(i billing.Invoice) ([]int64, int64) {
	w.t.Helper()
	left := make([]int64, len(i.Lines))
	for n, l := range i.Lines {
		left[n] = l.Net.Pence
	}
	for _, note := range w.notes(i.ID, "") {
		for n, l := range note.Lines {
			left[n] += l.Net.Pence
		}
	}
	by := map[parties.Treatment]int64{}
	for n, l := range i.Lines {
		by[l.Treatment()] += left[n]
	}
	gross := int64(0)
	for treatment, net := range by {
		vat, err := money.Pence(net).Percent(treatment.Rate)
		must(w.t, err)
		gross += net + vat.Pence
	}
	return left, gross
}

func (w *world) notes(invoiceID, selfBillID string) []billing.CreditNote {
	w.t.Helper()
	all, err := docdb.Of[billing.CreditNote]("credit_notes",
		docdb.Index{Name: "by_document", Fields: []string{"invoiceId", "selfBillId", "issuedAt"}}).All(w.Ctx, w.DB,
		docdb.Query{Index: "by_document", Equal: []any{invoiceID, selfBillID}})
	must(w.t, err)
	return all
}

func (w *world) toRaiseOf(seller parties.Ref) int {
	w.t.Helper()
	all, _, err := w.billing.ToInvoice(w.Ctx, w.treasurerOf(seller), seller, "", 50)
	must(w.t, err)
	return len(all)
}
