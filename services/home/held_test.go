package home_test

import (
	"slices"
	"testing"

	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/parties"
)

// What a home school is owed waits for its consent and for its VAT. Its head and its finance officer read so, until it
// waits for them no more.
func TestASelfBillThatWaitsIsOnTheHomeOfTheLeadersSchool(t *testing.T) {
	const waits = "What The Grove owes your school waits"
	x := newTown(t)
	x.agree()
	x.order()
	for _, s := range parties.Supplies() {
		x.must(second(x.Parties.DecideVAT(x.Ctx, x.Treasurer(), parties.Partnership(x.Partnership.ID),
			parties.VATAsk{Supply: s, Reason: parties.Exempt, Ground: "education"})))
	}
	x.SignedOff(x.visit(0))
	x.issue()
	for _, word := range []string{"home head", "home payer", "head", "payer", "officer"} {
		home := word == "home head" || word == "home payer"
		if got := x.reads(word); slices.Contains(got, waits) != home {
			t.Errorf("the %s reads %q", word, got)
		}
	}
	x.must(second(x.Parties.DecideVAT(x.Ctx, enquiriestest.Head(enquiriestest.Cedar), parties.School(enquiriestest.Cedar),
		parties.VATAsk{Supply: parties.Release, Reason: parties.Exempt, Ground: "education"})))
	asked, err := x.Parties.AskSelfBilling(x.Ctx, x.Treasurer(),
		parties.SelfBillingAsk{Side: parties.Partnership(x.Partnership.ID), Other: parties.School(enquiriestest.Cedar)})
	x.must(err)
	x.must(second(x.Parties.AcceptSelfBilling(x.Ctx, enquiriestest.Head(enquiriestest.Cedar), asked.ID)))
	if got := x.reads("home head"); slices.Contains(got, waits) {
		t.Errorf("it waits for them no more, and the home head reads %q", got)
	}
}

// reads are the titles of what waits for somebody.
func (x *town) reads(word string) []string {
	x.T.Helper()
	var d homehttp.Dashboard
	x.OK(word, "GET", x.pages[word], "").Into(&d)
	return titles(d)
}
