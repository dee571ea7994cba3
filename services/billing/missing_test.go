package billing_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
)

// lacks is what the events say that an agreement lacks, in order.
func (w *world) lacks(agreementID string) []billing.Lacking {
	w.t.Helper()
	all, err := events.Of(w.Ctx, w.DB, agreementID)
	if err != nil {
		w.t.Fatal(err)
	}
	var told []billing.Lacking
	for _, e := range all {
		if e.Type != billing.DetailsMissing {
			continue
		}
		var l billing.Lacking
		if err := e.Decode(&l); err != nil {
			w.t.Fatal(err)
		}
		told = append(told, l)
	}
	return told
}

// followed lets billing consume the sign-off of a visit, twice, as jobs may run
// twice.
func (w *world) followed(v agreements.Visit) {
	w.t.Helper()
	all, err := events.Of(w.Ctx, w.DB, v.ID)
	for range 2 {
		if err == nil {
			err = w.billing.AskAtSignOff(w.Ctx, all[len(all)-1])
		}
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestNothingIsInvoicedByItself(t *testing.T) {
	w := unsettled(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.followed(w.SignedOff(v))
	}
	made, _, err := w.billing.List(w.Ctx, w.finance(), billing.ListInput{Issuer: w.seller(), Limit: 10})
	if err != nil || len(made) > 0 {
		t.Errorf("invoices %+v, %v", made, err)
	}
	toRaise, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), w.seller(), "", 10)
	if err != nil || len(toRaise) != 2 || toRaise[0].Missing != (billing.Missing{VAT: true, Order: true}) {
		t.Errorf("to raise: %+v, %v", toRaise, err)
	}
	told := w.lacks(a.ID)
	if len(told) != 1 || !told[0].SignedOff || told[0].VisitOn != "2026-02-03" || !told[0].Missing.VAT {
		t.Errorf("told %+v, and not once for two visits", told)
	}
}

func TestASignOffDoesNotAskAgainForWhatWasAskedBeforeTheFirstVisit(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	w.Until("2026-01-28")
	if err := w.billing.AskBefore(w.Ctx, jobs.Job{}); err != nil {
		t.Fatal(err)
	}
	w.ordered(a.ID, "PO 77") // less is missing now
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.followed(w.SignedOff(v))
	}
	if told := w.lacks(a.ID); len(told) != 1 || told[0].SignedOff {
		t.Errorf("told %+v", told)
	}
}

func TestWhatIsMissingIsAskedBeforeTheFirstVisitOnce(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms()) // the first visit is on Tue 3 Feb
	for _, step := range []struct {
		on   date.Day
		told int
	}{{"2026-01-26", 0}, {"2026-01-27", 1}, {"2026-01-28", 1}, {"2026-02-04", 1}} {
		w.Until(step.on)
		if err := w.billing.AskBefore(w.Ctx, jobs.Job{}); err != nil {
			t.Fatal(err)
		}
		if told := w.lacks(a.ID); len(told) != step.told {
			t.Errorf("until %s: told %+v", step.on, told)
		}
	}
}

func TestWhoHasEverythingIsNotAsked(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	a = w.ordered(a.ID, "PO 77")
	w.Until("2026-02-02")
	if err := w.billing.AskBefore(w.Ctx, jobs.Job{}); err != nil || len(w.lacks(a.ID)) > 0 {
		t.Errorf("told %+v, %v", w.lacks(a.ID), err)
	}
	left, err := w.billing.Unprepared(w.Ctx, w.finance(), w.seller())
	if err != nil || len(left) > 0 {
		t.Errorf("unprepared %+v, %v", left, err)
	}
}

func TestWhoMayReadTheThreadOfWhatIsToPrepare(t *testing.T) {
	w := newWorld(t)
	w.Agreed(w.AshNeed, enquiriestest.Terms())
	for may, actor := range map[bool]people.Actor{true: w.Broker(), false: w.finance()} {
		left, err := w.billing.Unprepared(w.Ctx, actor, w.seller())
		if err != nil || len(left) != 1 || left[0].MayReadThread != may {
			t.Errorf("%s reads %+v, %v", actor.Name, left, err)
		}
	}
}

func (w *world) ordered(agreementID, number string) agreements.Agreement {
	w.t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, agreementID)
	if err == nil {
		a, err = w.Agreements.SetPurchaseOrder(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), a.ID, a.Version, number)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func TestNothingIsIssuedWithoutAVATDecision(t *testing.T) {
	w := unsettled(t)
	w.tells("GB123456782")
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"}
	if _, err := w.billing.Issue(w.Ctx, w.finance(), in); apperrtest.Code(err) != "vat_undecided" {
		t.Errorf("undecided: %v", err)
	}
	undecided, err := w.billing.Preview(w.Ctx, w.finance(), in)
	if err != nil || undecided.VAT != nil || undecided.Taxes.Decided {
		t.Errorf("undecided: %+v, %v", undecided, err)
	}
	w.Taxes(parties.Standard, parties.Exempt, parties.Standard)
	before, err := w.billing.Preview(w.Ctx, w.finance(), in)
	if err != nil {
		t.Fatal(err)
	}
	shown, err := w.Agreements.Get(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before.Quote, shown.Quotes[a.ID]); diff != "" {
		t.Errorf("the agreement says another sum: %s", diff)
	}
	i := w.issue(in)
	if i.Total != *before.PaysWithVAT || i.Total.String() != "£630.00" || i.VAT.String() != "£105.00" {
		t.Errorf("invoiced %+v", i.Sums)
	}
}

// What an agreement sells says what VAT its documents bear. Until somebody chooses, it is consultancy.
func TestTheVATIsThatOfWhatIsSold(t *testing.T) {
	w := newWorld(t)
	for _, ask := range []parties.VATAsk{
		{Supply: parties.Consultancy, Reason: parties.Standard},
		{Supply: parties.Training, Reason: parties.Exempt, Ground: "education by an eligible body"},
		{Supply: parties.Release, Reason: parties.Outside, Ground: "not a business"},
	} {
		w.Clock.Advance(time.Second)
		if _, err := w.Parties.DecideVAT(w.Ctx, w.finance(), w.seller(), ask); err != nil {
			t.Fatal(err)
		}
	}
	a, visits := w.signedOff()
	for _, tt := range []struct {
		supply parties.Supply
		words  string // on the line of the invoice
		vat    string
		number string // on the invoice
	}{
		{"", "20%", "£105.00", "GB123456782"},
		{parties.Training, "Exempt", "£0.00", "GB123456782"},
		{parties.Release, "Outside", "£0.00", ""},
		{parties.Consultancy, "20%", "£105.00", "GB123456782"},
	} {
		t.Run(string(tt.supply), func(t *testing.T) {
			if tt.supply != "" {
				w.sells(a.ID, tt.supply)
			}
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "i" + string(tt.supply)})
			if got := i.Lines[0].Treatment().Short(); got != tt.words || i.VAT.String() != tt.vat ||
				i.Payee.VATNumber != tt.number {
				t.Errorf("%s, VAT %s under the number %q", got, i.VAT, i.Payee.VATNumber)
			}
			if _, err := w.credit(w.finance(), i, "c"+string(tt.supply)); err != nil {
				t.Fatal(err)
			}
		})
	}
	w.sound()
}

// sells chooses what an agreement sells.
func (w *world) sells(agreementID string, supply parties.Supply) {
	w.t.Helper()
	seen := w.agreement(agreementID).Version
	_, _, err := w.billing.ChooseSupply(w.Ctx, w.finance(), agreementID, seen, supply)
	must(w.t, err)
}

func (w *world) agreement(id string) agreements.Agreement {
	w.t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, id)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func TestOnlyPeopleOfTheSellerChooseWhatIsSold(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, actor := range []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar),
		{}} {
		_, _, err := w.billing.ChooseSupply(w.Ctx, actor, a.ID, a.Version, parties.Training)
		if !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s chooses: %v", actor.Name, err)
		}
		if _, err := w.billing.Unprepared(w.Ctx, actor, w.seller()); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads what is missing: %v", actor.Name, err)
		}
		_, err = w.billing.Preview(w.Ctx, actor, billing.IssueInput{AgreementID: a.ID})
		if !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads a preview: %v", actor.Name, err)
		}
	}
	for _, none := range []parties.Supply{"", "sweets", parties.Brokering} {
		_, _, err := w.billing.ChooseSupply(w.Ctx, w.finance(), a.ID, a.Version, none)
		if diff := cmp.Diff([]string{"supply"}, badFields(t, err)); diff != "" {
			t.Error(diff)
		}
	}
	_, _, err := w.billing.ChooseSupply(w.Ctx, w.finance(), a.ID, a.Version+1, parties.Training)
	if !apperr.Is(err, apperr.KindStale) {
		t.Errorf("on top of what is not there: %v", err)
	}
}

func TestAnOrderNumberThatComesLaterIsOnTheNextInvoiceWhichSaysSo(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	first := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[:1], IdempotencyKey: "1"})
	w.ordered(a.ID, "PO 77")
	second := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[1:], IdempotencyKey: "2"})
	if first.PurchaseOrder != "" || second.PurchaseOrder != "PO 77" ||
		!slices.Equal(second.OrderCovers, []string{first.Number}) {
		t.Errorf("the first quotes %q; the second %q, which covers %q", first.PurchaseOrder, second.PurchaseOrder,
			second.OrderCovers)
	}
}
