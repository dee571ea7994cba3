package agreements_test

import (
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// eightMornings are terms that once were agreed at £1,199.96 and invoiced at
// £1,200.00.
func eightMornings() agreements.Terms {
	in := agreementstest.Terms()
	in.DayRate = money.Pence(29_999)
	in.Slots = agreementstest.Slots("2026-02-02.am", "2026-02-03.am", "2026-02-04.am", "2026-02-05.am", "2026-02-06.am",
		"2026-02-09.am", "2026-02-10.am", "2026-02-11.am")
	return in
}

func TestCancelledVisitsLeaveTheSum(t *testing.T) {
	w := agreementstest.New(t)
	head := ashHead
	a := w.Agreed(w.AshNeed, eightMornings())
	v := w.Visits(a.ID)[0]
	_, err := w.Agreements.CancelVisit(w.Ctx, head, v.ID, v.Version, "We have snow.")
	must(t, err)
	shown, err := w.Agreements.Get(w.Ctx, head, a.ID)
	must(t, err)
	if q := shown.Quotes[a.ID]; q.Pays.String() != "£1,050.00" || q.HalfDays != 7 {
		t.Errorf("seven mornings come to %+v", q)
	}
}

func TestWhatWasAgreedBeforeKeepsItsTotal(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, eightMornings())
	a.HalfDay, a.Total = nil, money.Pence(119_996) // as old agreements are stored
	visits := w.Visits(a.ID)
	all, err := a.Quote(visits...)
	must(t, err)
	var sum, kept int64
	for _, v := range visits {
		q, err := a.Quote(v)
		must(t, err)
		sum, kept = sum+q.Pays.Pence, kept+q.Brokerage.Pence
	}
	if all.Pays != a.Total || sum != a.Total.Pence || kept != all.Brokerage.Pence ||
		all.Brokerage.Pence+all.Receives.Pence != sum {
		t.Errorf("all come to %+v, one by one to %d, of which %d are kept", all, sum, kept)
	}
	w.Taxes(parties.Standard, parties.Standard, parties.Exempt)
	with, err := a.Quoted(w.Ctx, parties.TablesOn(w.DB, "2026-01-12"), visits...)
	must(t, err)
	if with.VAT == nil || with.VAT.String() != "£239.99" {
		t.Errorf("VAT of %v", with.VAT)
	}
}

// Whatever is agreed at whatever price: visit by visit comes to the same as all at once, to the penny, and nothing is
// lost between what the school pays, what the home school receives and what the partnership keeps.
func TestVisitsComeToTheSumOfTheAgreement(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := agreements.Agreement{Brokerage: partnerships.Brokerage{
			Mode:  rapid.SampledFrom([]partnerships.BrokerageMode{partnerships.Deducted, partnerships.Added}).Draw(rt, "mode"),
			Share: money.BasisPoints(rapid.IntRange(0, 3000).Draw(rt, "share")),
		}}
		a.DayRate = money.Pence(rapid.Int64Range(1, 200_000).Draw(rt, "rate"))
		half, err := a.Brokerage.HalfDay(a.DayRate)
		must(t, err)
		a.HalfDay = &half
		var visits []agreements.Visit
		for range rapid.IntRange(1, 12).Draw(rt, "visits") {
			visits = append(visits, agreements.Visit{HalfDays: rapid.IntRange(1, 2).Draw(rt, "halfDays")})
		}
		all, err := a.Quote(visits...)
		must(t, err)
		var pays, receives, kept int64
		halfDays := 0
		for _, v := range visits {
			one, err := a.Quote(v)
			must(t, err)
			pays, receives, kept = pays+one.Pays.Pence, receives+one.Receives.Pence, kept+one.Brokerage.Pence
			halfDays += one.HalfDays
		}
		if pays != all.Pays.Pence || receives != all.Receives.Pence || kept != all.Brokerage.Pence ||
			halfDays != all.HalfDays {
			rt.Errorf("one by one %d, %d, %d for %d; together %+v", pays, receives, kept, halfDays, all)
		}
		if all.Pays.Pence != all.Receives.Pence+all.Brokerage.Pence {
			rt.Errorf("paid %s, received %s, kept %s", all.Pays, all.Receives, all.Brokerage)
		}
	})
}
