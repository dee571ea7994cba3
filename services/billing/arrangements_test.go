package billing_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// paper is a document as the two parties see it.
type paper struct {
	from, to parties.Ref
	net      string
}

// papers are all documents of the world, with self-bills from the home school's side.
func (w *world) papers() []paper {
	w.t.Helper()
	var all []paper
	err := docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		all = append(all, paper{i.Issuer, i.Payer, i.Net.String()})
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	err = docdb.Of[billing.SelfBill]("self_bills").Each(w.Ctx, w.DB, docdb.Query{}, func(b billing.SelfBill) error {
		all = append(all, paper{parties.School(b.HomeURN), b.Issuer, b.Net.String()})
		return nil
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return all
}

// Three half-days at £350 a day come to £525. A delivery makes two documents, of which the partnership
// keeps the difference or the second; without a partnership the home school sells alone.
func TestWhoSellsToWhom(t *testing.T) {
	home, ash := parties.School(enquiriestest.Cedar), parties.School(enquiriestest.Ash)
	share := partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500}
	added := partnerships.Brokerage{Mode: partnerships.Added, Share: 1500}
	for _, tt := range []struct {
		name        string
		arrangement partnerships.Arrangement
		brokerage   partnerships.Brokerage
		want        func(partnership parties.Ref) []paper
	}{
		{"the partnership sells, and keeps a part", partnerships.AsPrincipal, share, func(p parties.Ref) []paper {
			return []paper{{p, ash, "£525.00"}, {home, p, "£446.25"}}
		}},
		{"the partnership sells for more", partnerships.AsPrincipal, added, func(p parties.Ref) []paper {
			return []paper{{p, ash, "£603.75"}, {home, p, "£525.00"}}
		}},
		{"the home school sells, and pays the partnership", partnerships.AsAgent, share, func(p parties.Ref) []paper {
			return []paper{{home, ash, "£525.00"}, {p, home, "£78.75"}}
		}},
		{"the home school sells, and the school pays the partnership", partnerships.AsAgent, added,
			func(p parties.Ref) []paper { return []paper{{home, ash, "£525.00"}, {p, ash, "£78.75"}} }},
		{"the partnership keeps nothing", partnerships.AsAgent, partnerships.Brokerage{Mode: partnerships.NoBrokerage},
			func(parties.Ref) []paper { return []paper{{home, ash, "£525.00"}} }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.arranges(tt.arrangement, tt.brokerage)
			i := w.sold(w.AshNeed, w.treasurerOf(w.sellerAs(tt.arrangement)))
			if diff := cmp.Diff(tt.want(w.seller()), w.papers(), cmp.AllowUnexported(paper{})); diff != "" {
				t.Error(diff)
			}
			w.sound()
			w.takenBack(i, w.treasurerOf(i.Issuer))
		})
	}
}

// sellerAs is who sells as the arrangement says.
func (w *world) sellerAs(as partnerships.Arrangement) parties.Ref {
	if as == partnerships.AsAgent {
		return parties.School(enquiriestest.Cedar)
	}
	return w.seller()
}

func TestWithoutAPartnershipTheHomeSchoolSellsAlone(t *testing.T) {
	w := newWorld(t)
	home, birch := parties.School(enquiriestest.Cedar), parties.School(enquiriestest.Birch)
	broker := w.Broker()
	if err := w.Partnerships.Leave(w.Ctx, broker, w.Partnership.ID,
		enquiriestest.Cedar); err != nil {
		t.Fatal(err)
	}
	i := w.sold(w.BirchNeed, enquiriestest.Finance(enquiriestest.Cedar))
	if diff := cmp.Diff([]paper{{home, birch, "£525.00"}}, w.papers(), cmp.AllowUnexported(paper{})); diff != "" {
		t.Error(diff)
	}
	for _, actor := range []people.Actor{
		w.finance(), enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Cedar),
	} {
		if _, err := w.billing.Invoice(w.Ctx, actor, i.ID); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads it: %v", actor.Name, err)
		}
	}
	w.takenBack(i, enquiriestest.Head(enquiriestest.Cedar))
}

// arranges changes the terms of agreements to come.
func (w *world) arranges(as partnerships.Arrangement, b partnerships.Brokerage) {
	w.t.Helper()
	p, err := w.Partnerships.Get(w.Ctx, w.Partnership.ID)
	if err != nil {
		w.t.Fatal(err)
	}
	_, err = w.Partnerships.Change(w.Ctx, p.ID, p.Version, partnerships.Input{
		Name: p.Name, Kind: p.Kind, WidenDays: p.WidenDays, PaymentDays: p.PaymentDays, Brokerage: b, Arrangement: as,
		Cancellation: w.late,
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// treasurerOf handles the money of a party.
func (w *world) treasurerOf(of parties.Ref) people.Actor {
	if of == w.seller() {
		return w.finance()
	}
	return enquiriestest.Finance(enquiriestest.Cedar)
}

// sold is the invoice by somebody of the seller for what was delivered to a need. Nobody else may
// issue it.
func (w *world) sold(n needs.Need, by people.Actor) billing.Invoice {
	w.t.Helper()
	a := w.Agreed(n, enquiriestest.Terms())
	var ids []string
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		ids = append(ids, v.ID)
	}
	in := billing.IssueInput{AgreementID: a.ID, VisitIDs: ids, IdempotencyKey: "k"}
	for _, actor := range []people.Actor{
		w.finance(), enquiriestest.Finance(enquiriestest.Cedar), enquiriestest.Finance(a.BuyerURN),
	} {
		if actor.AccountID == by.AccountID {
			continue
		}
		if _, err := w.billing.Issue(w.Ctx, actor, in); !apperr.Is(err, apperr.KindNotFound) {
			w.t.Errorf("%s issues it: %v", actor.Name, err)
		}
	}
	i, err := w.billing.Issue(w.Ctx, by, in)
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// takenBack credits an invoice: nobody owes anything then, and its visits can be invoiced again.
func (w *world) takenBack(i billing.Invoice, by people.Actor) {
	w.t.Helper()
	_, err := w.billing.Credit(w.Ctx, by, billing.CreditInput{InvoiceID: i.ID, Reason: "Too early.", IdempotencyKey: "c"})
	if err != nil {
		w.t.Fatal(err)
	}
	w.sound()
	err = docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		if owed, err := i.Owed(); err != nil || !owed.IsZero() {
			w.t.Errorf("%s is owed on %s: %v", owed, i.Number, err)
		}
		return nil
	})
	if err != nil {
		w.t.Error(err)
	}
	again, _, err := w.billing.ToInvoice(w.Ctx, by, i.Issuer, "", 10)
	if err != nil || len(again) != 2 {
		w.t.Errorf("%d visits can be invoiced again: %v", len(again), err)
	}
}
