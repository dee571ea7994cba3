package enquiries_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

func TestWhoBrokers(t *testing.T) {
	w := enquiriestest.New(t)
	other := w.World.World.Partnership("Other", enquiriestest.Ash, enquiriestest.Elm)
	tests := []struct {
		name, named string
		buyer, home register.URN
		want        string
	}{
		{"the need's own", other.ID, enquiriestest.Ash, enquiriestest.Cedar, "Other"},
		{"else the first of the buyer", "", enquiriestest.Ash, enquiriestest.Elm, "The Grove"},
		{"else the first of the home school", "", enquiriestest.Birch, enquiriestest.Cedar, "The Grove"},
		{"else nobody", "", enquiriestest.Birch, enquiriestest.Fir, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := partnerships.BrokerOf(w.Ctx, w.DB, tt.named, tt.buyer, tt.home)
			must(t, err)
			if p.Name != tt.want || p.ID == "" && p.Brokerage != (partnerships.Brokerage{Mode: partnerships.NoBrokerage}) {
				t.Errorf("%q with %+v", p.Name, p.Brokerage)
			}
		})
	}
}

// eightMornings are terms that once were agreed at £1,199.96 and invoiced at
// £1,200.00.
func eightMornings() enquiries.ProposeInput {
	in := enquiriestest.Terms()
	in.DayRate = money.Pence(29_999)
	in.Slots = enquiriestest.Slots("2026-02-02.am", "2026-02-03.am", "2026-02-04.am", "2026-02-05.am", "2026-02-06.am",
		"2026-02-09.am", "2026-02-10.am", "2026-02-11.am")
	return in
}

func TestTheSumIsTheSameBeforeAgreeingAndAfter(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, eightMornings())
	head := enquiriestest.Head(enquiriestest.Ash)
	before, err := w.Enquiries.Thread(w.Ctx, head, p.EnquiryID)
	must(t, err)
	draft, err := w.Enquiries.QuoteDraft(w.Ctx, head, p.EnquiryID, 8, money.Pence(29_999), money.Amount{})
	must(t, err)
	a, err := w.Enquiries.Accept(w.Ctx, head, p.ID, p.Version)
	must(t, err)
	after, err := w.Agreements.Get(w.Ctx, head, a.ID)
	must(t, err)
	paper, err := w.Agreements.Paper(w.Ctx, head, a.ID)
	must(t, err)
	listed, _, err := w.Agreements.List(w.Ctx, head, agreements.ListInput{URN: enquiriestest.Ash, Limit: 10})
	must(t, err)
	want := before.Quotes[p.ID]
	for where, got := range map[string]partnerships.Quote{
		"a draft": draft, "the agreement": after.Quotes[a.ID], "its PDF": paper.Quote, "the list": listed[0].Quote,
	} {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", where, diff)
		}
	}
	if want.Pays.String() != "£1,200.00" || want.Receives.String() != "£1,020.00" || a.Total != want.Pays {
		t.Errorf("%s is paid, %s received; the agreement says %s", want.Pays, want.Receives, a.Total)
	}
	var one, sum int64 = after.Quotes[after.Visits[0].ID].Pays.Pence, 0
	for _, v := range after.Visits {
		sum += after.Quotes[v.ID].Pays.Pence
	}
	if one != 15_000 || sum != want.Pays.Pence {
		t.Errorf("a morning comes to %d, all to %d", one, sum)
	}
	w.Sound()
}

func TestVATIsKnownWhereThePartnershipHasNoNumber(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	quoted := func() partnerships.Quote {
		thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), p.EnquiryID)
		must(t, err)
		return thread.Quotes[p.ID]
	}
	if q := quoted(); q.VAT != nil || q.PaysWithVAT != nil {
		t.Errorf("nobody has decided, and VAT is %s", q.VAT)
	}
	payee := enquiriestest.Payee()
	payee.VATNumber = ""
	must(t, w.Parties.SetPayee(w.Ctx, parties.Partnership(w.Partnership.ID), payee))
	_, err := w.Partnerships.Change(w.Ctx, w.Partnership.ID, w.Partnership.Version, partnerships.Input{
		Name: w.Partnership.Name, Kind: w.Partnership.Kind, WidenDays: 5, PaymentDays: 28,
		Brokerage: partnerships.Brokerage{Mode: partnerships.Added, Share: 1500},
	})
	must(t, err)
	if q := quoted(); q.PaysWithVAT == nil || q.PaysWithVAT.String() != "£603.75" || !q.VAT.IsZero() ||
		q.Receives.String() != "£525.00" {
		t.Errorf("quoted %+v", q)
	}
}

func TestVATOfAnAgentsSupportIsKnownOnceTheHomeSchoolSaidHowItIsPaid(t *testing.T) {
	w := enquiriestest.New(t)
	_, err := w.Partnerships.Change(w.Ctx, w.Partnership.ID, w.Partnership.Version, partnerships.Input{
		Name: w.Partnership.Name, Kind: w.Partnership.Kind, WidenDays: 5, PaymentDays: 28, Arrangement: partnerships.AsAgent,
		Brokerage: partnerships.Brokerage{Mode: partnerships.NoBrokerage},
	})
	must(t, err)
	terms := enquiriestest.Terms()
	terms.Expenses = agreements.Expenses{Most: money.Pence(4000)}
	p := w.Proposed(w.Sent(w.AshNeed), terms)
	quoted := func() partnerships.Quote {
		thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), p.EnquiryID)
		must(t, err)
		return thread.Quotes[p.ID]
	}
	if q := quoted(); q.PaysWithVAT != nil {
		t.Errorf("the school has said nothing about itself, and the other pays %s with VAT", q.PaysWithVAT)
	}
	payee := enquiriestest.Payee()
	payee.VATNumber = ""
	must(t, w.Parties.SetPayee(w.Ctx, parties.School(enquiriestest.Cedar), payee))
	if q := quoted(); q.PaysWithVAT == nil || *q.PaysWithVAT != q.Pays || q.Expenses.IsZero() {
		t.Errorf("the school has no VAT number, and the quote is %+v", q)
	}
}
