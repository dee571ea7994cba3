package billing_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

func TestAnInvoiceHasTheVisitsOfItsAgreementAndItsSelfBillIsLessTheBrokerage(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	if i.Number != "INV-000001" || i.State != billing.Issued || i.BuyerURN != enquiriestest.Ash ||
		i.DueOn != "2026-03-05" {
		t.Errorf("%+v", i)
	}
	if i.Net.String() != "£525.00" || i.VAT.String() != "£0.00" || i.Total.String() != "£525.00" {
		t.Errorf("net %s, VAT %s, total %s", i.Net, i.VAT, i.Total)
	}
	var nets []string
	for _, l := range i.Lines {
		nets = append(nets, fmt.Sprintf("%d: %s", l.HalfDays, l.Net))
	}
	if diff := cmp.Diff([]string{"2: £350.00", "1: £175.00"}, nets); diff != "" {
		t.Error(diff)
	}
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
	if err != nil {
		t.Fatal(err)
	}
	if b.Number != "SB-000001" || b.Total.String() != "£446.25" || b.Brokerage.String() != "£78.75" ||
		b.HomeURN != enquiriestest.Cedar {
		t.Errorf("self-bill %s of %s, %s deducted, to %s", b.Number, b.Total, b.Brokerage, b.HomeURN)
	}
	if told := w.told(i, billing.InvoiceIssued); len(told) != 1 || told[0].SelfBillTotal != b.Total ||
		told[0].SelfBillNumber != b.Number {
		t.Errorf("the home school hears %+v", told)
	}
	w.sound()
}

func TestBrokerageAndVAT(t *testing.T) {
	exempt, standard := parties.Exempt, parties.Standard
	none := [3]parties.Reason{exempt, exempt, exempt}
	tests := []struct {
		name             string
		brokerage        partnerships.Brokerage
		taxes            [3]parties.Reason // of support, brokerage and home school
		net, vat, owedTo string
	}{
		{"none", partnerships.Brokerage{Mode: partnerships.NoBrokerage}, none, "£525.00", "£0.00", "£525.00"},
		{"15 % deducted", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500}, none, "£525.00",
			"£0.00", "£446.25"},
		{"£50 a day deducted", partnerships.Brokerage{Mode: partnerships.Deducted, PerDay: 5000}, none, "£525.00",
			"£0.00", "£450.00"},
		{"more deducted than there is", partnerships.Brokerage{Mode: partnerships.Deducted, PerDay: 50_000}, none,
			"£525.00", "£0.00", "£0.00"},
		{"15 % added", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500}, none, "£603.75", "£0.00",
			"£525.00"},
		{"added, with VAT on the brokerage only", partnerships.Brokerage{Mode: partnerships.Added, Share: 1500},
			[3]parties.Reason{exempt, standard, exempt}, "£603.75", "£15.75", "£525.00"},
		{"VAT on everything", partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500},
			[3]parties.Reason{standard, exempt, standard}, "£525.00", "£105.00", "£535.50"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			w.brokers(tt.brokerage)
			w.tells("GB123456782")
			w.Taxes(tt.taxes[0], tt.taxes[1], tt.taxes[2])
			a, visits := w.signedOff()
			i := w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
			b, err := w.billing.SelfBill(w.Ctx, w.finance(), i.SelfBillID)
			if err != nil {
				t.Fatal(err)
			}
			if i.Net.String() != tt.net || i.VAT.String() != tt.vat || b.Total.String() != tt.owedTo {
				t.Errorf("net %s, VAT %s, owed to the home school %s", i.Net, i.VAT, b.Total)
			}
			w.sound()
		})
	}
}

func (w *world) brokers(b partnerships.Brokerage) {
	w.t.Helper()
	p, err := w.Partnerships.Get(w.Ctx, w.Partnership.ID)
	if err == nil {
		_, err = w.Partnerships.Change(w.Ctx, p.ID, p.Version, partnerships.Input{
			Name: p.Name, Kind: p.Kind, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays, Brokerage: b,
		})
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

// payeeWithoutVAT takes the VAT number from the partnership, which adds brokerage.
func (w *world) payeeWithoutVAT() parties.Payee {
	w.t.Helper()
	p, err := w.Partnerships.Get(w.Ctx, w.Partnership.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	without := enquiriestest.Payee()
	without.VATNumber = ""
	must(w.t, w.Parties.SetPayee(w.Ctx, parties.Partnership(p.ID), without))
	w.brokers(partnerships.Brokerage{Mode: partnerships.Added, Share: 1500})
	return without
}

// A decision to charge VAT does not hold for a seller that has no VAT number any more.
func TestVATNeedsANumber(t *testing.T) {
	w := newWorld(t)
	w.Taxes(parties.Standard, parties.Exempt, parties.Exempt)
	without := w.payeeWithoutVAT()
	a, visits := w.signedOff()
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"}
	if _, err := w.billing.Issue(w.Ctx, w.finance(), in); apperrtest.Code(err) != "vat_undecided" {
		t.Errorf("without a number: %v", err)
	}
	w.Taxes(parties.Exempt, parties.Exempt, parties.Exempt)
	i := w.issue(in)
	if diff := cmp.Diff(without, i.Payee); diff != "" || i.Number != "INV-000001" {
		t.Errorf("%s has the payee %s", i.Number, diff)
	}
}

func TestVisitsAreInvoicedOnceAndOnlyWhenSignedOff(t *testing.T) {
	w := newWorld(t)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	visits := w.Visits(a.ID)
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: []string{visits[0].ID},
		IdempotencyKey: "1"}
	if _, err := w.billing.Issue(w.Ctx, w.finance(), in); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("planned: %v", err)
	}
	w.Until(visits[0].Date)
	w.SignedOff(visits[0])
	in.IdempotencyKey = "2"
	first := w.issue(in)
	if again := w.issue(in); again.ID != first.ID {
		t.Error("the same command made another invoice")
	}
	in.IdempotencyKey = "3"
	if _, err := w.billing.Issue(w.Ctx, w.finance(), in); !apperr.Is(err, apperr.KindConflict) {
		t.Errorf("invoiced twice: %v", err)
	}
	w.sound()
}

func TestEveryBadFieldOfAnIssueIsTold(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	tests := []struct {
		name string
		in   billing.IssueInput
		want []string
	}{
		{"no visits", billing.IssueInput{AgreementID: a.ID, IdempotencyKey: "k"},
			[]string{"visitIds"}},
		{"one twice", billing.IssueInput{AgreementID: a.ID, VisitIDs: []string{visits[0], visits[0]}, IdempotencyKey: "k"},
			[]string{"visitIds"}},
		{"a visit of nobody's",
			billing.IssueInput{AgreementID: a.ID, VisitIDs: []string{visits[0], "visit_none"},
				IdempotencyKey: "k"}, []string{"visitIds[1]"}},
		{"no key", billing.IssueInput{AgreementID: a.ID, VisitIDs: visits}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.billing.Issue(w.Ctx, w.finance(), tt.in)
			if diff := cmp.Diff(tt.want, badFields(t, err)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// badFields are the fields that an Invalid names, in order.
func badFields(t testing.TB, err error) []string {
	t.Helper()
	var problem *apperr.Error
	if !errors.As(err, &problem) || problem.Kind != apperr.KindInvalid {
		t.Fatalf("%v, want an Invalid", err)
	}
	var paths []string
	for _, f := range problem.Fields {
		paths = append(paths, f.Path)
	}
	return paths
}

func TestIssuedAtOnceTheVisitsAreOnOneInvoiceAndNumbersHaveNoGap(t *testing.T) {
	w := newWorld(t)
	a, visits := w.signedOff()
	var group sync.WaitGroup
	outcomes := make([]error, 8)
	for n := range outcomes {
		group.Go(func() {
			_, outcomes[n] = w.billing.Issue(w.Ctx, w.finance(), billing.IssueInput{
				AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: fmt.Sprint(n),
			})
		})
	}
	group.Wait()
	won := 0
	for _, err := range outcomes {
		switch {
		case err == nil:
			won++
		case !apperr.Is(err, apperr.KindConflict):
			t.Errorf("a loser was told %v", err)
		}
	}
	if won != 1 {
		t.Errorf("%d invoices were made", won)
	}
	w.sound()
}

func TestWhoMaySeeAndDoWhat(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	tests := []struct {
		name               string
		who                people.Actor
		reads, bill, takes bool
	}{
		{"finance of the issuer", w.finance(), true, true, true},
		{"broker of the issuer", w.Broker(), true, true, true},
		{"head of the buyer", enquiriestest.Head(enquiriestest.Ash), true, false, false},
		{"finance of the buyer", enquiriestest.Finance(enquiriestest.Ash), true, false, false},
		{"head of the home school", enquiriestest.Head(enquiriestest.Cedar), false, true, false},
		{"finance of the home school", enquiriestest.Finance(enquiriestest.Cedar), false, true, false},
		{"the leader", enquiriestest.LeaderAt(enquiriestest.Cedar), false, false, false},
		{"a stranger", enquiriestest.Head(enquiriestest.Elm), false, false, false},
		{"nobody", people.Actor{}, false, false, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.billing.Invoice(w.Ctx, tt.who, i.ID)
			allowed(t, "reading the invoice", tt.reads, err)
			_, err = w.billing.SelfBill(w.Ctx, tt.who, i.SelfBillID)
			allowed(t, "reading the self-bill", tt.bill, err)
			_, err = w.billing.RecordTransfer(w.Ctx, tt.who, w.transfer(i, 1, "k"+tt.name))
			allowed(t, "recording a payment", tt.takes, err)
		})
	}
}

func allowed(t testing.TB, what string, want bool, err error) {
	t.Helper()
	switch {
	case want && err != nil:
		t.Errorf("%s: %v", what, err)
	case !want && !apperr.Is(err, apperr.KindNotFound):
		t.Errorf("%s: %v, want it to look absent", what, err)
	}
}
