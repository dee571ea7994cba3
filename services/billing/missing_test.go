package billing_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
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
	w := newWorld(t)
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
	if _, err := w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, a.Version, billing.Rates{}); err != nil {
		t.Fatal(err)
	}
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
	w := newWorld(t)
	w.tells("GB123456782")
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"}
	_, err := w.billing.Issue(w.Ctx, w.finance(), in)
	if diff := cmp.Diff([]string{"supportVat"}, badFields(t, err)); diff != "" {
		t.Errorf("%v%s", err, diff)
	}
	a, err = agreements.GetAgreement(w.Ctx, w.DB, a.ID)
	if err != nil {
		t.Fatal(err)
	}
	rates := billing.Rates{Support: 2000, Home: 2000}
	before, err := w.billing.Preview(w.Ctx, w.finance(),
		billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, Rates: &rates})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, a.Version, rates); err != nil {
		t.Fatal(err)
	}
	shown, err := w.Agreements.Get(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(before, shown.Quotes[a.ID]); diff != "" {
		t.Errorf("the agreement says another sum: %s", diff)
	}
	i := w.issue(in)
	if i.Total != *before.PaysWithVAT || i.Total.String() != "£630.00" || i.VAT.String() != "£105.00" {
		t.Errorf("invoiced %+v", i.Sums)
	}
}

// The rates of an invoice are the agreement's: nobody is asked for them again,
// and everywhere the sums are the same.
func TestTheVATOfAnInvoiceIsDecidedForItsAgreement(t *testing.T) {
	w := newWorld(t)
	w.tells("GB123456782")
	a, visits := w.signedOff()
	rates := billing.Rates{Support: 2000, Home: 2000}
	first := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[:1], Rates: &rates, IdempotencyKey: "1"})
	a = w.agreement(a.ID)
	if a.VATDecision == nil || a.VATDecision.Rates != rates || a.VATDecision.ByName != "Finance" {
		t.Fatalf("decided %+v", a.VATDecision)
	}
	toRaise, _, err := w.billing.ToInvoice(w.Ctx, w.finance(), w.seller(), "", 10)
	if err != nil || len(toRaise) != 1 || toRaise[0].Missing.VAT {
		t.Errorf("to raise: %+v, %v", toRaise, err)
	}
	shown, err := w.Agreements.Get(w.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID)
	if err != nil {
		t.Fatal(err)
	}
	second := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[1:], IdempotencyKey: "2"})
	sum, err := first.Total.Add(second.Total)
	if err != nil || sum != *shown.Quotes[a.ID].PaysWithVAT {
		t.Errorf("invoiced %v, and the agreement says %v, %v", sum, shown.Quotes[a.ID].PaysWithVAT, err)
	}
}

func TestWhatIsInvoicedKeepsItsVAT(t *testing.T) {
	rates := billing.Rates{Support: 2000, Home: 2000}
	for _, tt := range []struct {
		name    string
		later   billing.Rates
		credits bool
		code    string
	}{
		{"the same", rates, false, ""},
		{"none", billing.Rates{}, false, "vat_invoiced"},
		{"another on the support", billing.Rates{Support: 500, Home: 2000}, false, "vat_invoiced"},
		{"another on the self-bill", billing.Rates{Support: 2000}, false, "vat_invoiced"},
		{"none after a credit note", billing.Rates{}, true, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			w.tells("GB123456782")
			a, visits := w.signedOff()
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[:1], Rates: &rates, IdempotencyKey: "1"})
			if tt.credits {
				if _, err := w.billing.Credit(w.Ctx, w.finance(),
					billing.CreditInput{InvoiceID: i.ID, Reason: "Wrong VAT.", IdempotencyKey: "c"}); err != nil {
					t.Fatal(err)
				}
			}
			_, err := w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, w.agreement(a.ID).Version, tt.later)
			if apperrtest.Code(err) != tt.code {
				t.Errorf("deciding: %v", err)
			}
			_, err = w.billing.Issue(w.Ctx, w.finance(),
				billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[1:], Rates: &tt.later, IdempotencyKey: "2"})
			if apperrtest.Code(err) != tt.code {
				t.Errorf("issuing: %v", err)
			}
			if got := w.agreement(a.ID).VATDecision.Rates; tt.code != "" && got != rates {
				t.Errorf("decided %+v all the same", got)
			}
		})
	}
}

func (w *world) agreement(id string) agreements.Agreement {
	w.t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, id)
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func TestOnlyPeopleOfTheIssuerDecideAboutVAT(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	for _, actor := range []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar),
		{}} {
		if _, err := w.billing.DecideVAT(w.Ctx, actor, a.ID, a.Version, billing.Rates{}); !apperr.Is(err,
			apperr.KindNotFound) {
			t.Errorf("%s decides: %v", actor.Name, err)
		}
		if _, err := w.billing.Unprepared(w.Ctx, actor, w.seller()); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads what is missing: %v", actor.Name, err)
		}
		if _, err := w.billing.Preview(w.Ctx, actor, billing.IssueInput{AgreementID: a.ID}); !apperr.Is(err,
			apperr.KindNotFound) {
			t.Errorf("%s reads a preview: %v", actor.Name, err)
		}
	}
	_, err := w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, a.Version, billing.Rates{Support: 1750, Home: 2000})
	if diff := cmp.Diff([]string{"supportVat"}, badFields(t, err)); diff != "" {
		t.Error(diff)
	}
	_, err = w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, a.Version, billing.Rates{Home: 2000}) // no number given
	if diff := cmp.Diff([]string{"homeVat"}, badFields(t, err)); diff != "" {
		t.Error(diff)
	}
	if _, err := w.billing.DecideVAT(w.Ctx, w.finance(), a.ID, a.Version+1, billing.Rates{}); !apperr.Is(err,
		apperr.KindStale) {
		t.Errorf("on top of what is not there: %v", err)
	}
}

func TestAnOrderNumberThatComesLaterIsOnTheNextInvoiceWhichSaysSo(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	rates := billing.Rates{}
	first := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[:1], Rates: &rates, IdempotencyKey: "1"})
	w.ordered(a.ID, "PO 77")
	second := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits[1:], Rates: &rates, IdempotencyKey: "2"})
	if first.PurchaseOrder != "" || second.PurchaseOrder != "PO 77" ||
		!slices.Equal(second.OrderCovers, []string{first.Number}) {
		t.Errorf("the first quotes %q; the second %q, which covers %q", first.PurchaseOrder, second.PurchaseOrder,
			second.OrderCovers)
	}
}
