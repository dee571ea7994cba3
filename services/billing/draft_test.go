package billing_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
)

// half is a world in which the partnership has decided its VAT, and the home school nothing.
func half(t *testing.T) *world {
	t.Helper()
	w := unsettled(t)
	for _, s := range parties.Supplies() {
		_, err := w.Parties.DecideVAT(w.Ctx, w.finance(), w.seller(),
			parties.VATAsk{Supply: s, Reason: parties.Exempt, Ground: "education"})
		must(t, err)
	}
	return w
}

// drafts are the self-bills that wait, as the home school reads them.
func (w *world) drafts() []billing.HeldBill {
	w.t.Helper()
	all, _, err := w.billing.Drafts(w.Ctx, enquiriestest.Finance(enquiriestest.Cedar), "", enquiriestest.Cedar, "", 10)
	must(w.t, err)
	return all
}

// consents makes a self-billing agreement with the home school, and says that it did.
func (w *world) consents() events.Event {
	w.t.Helper()
	asked, err := w.Parties.AskSelfBilling(w.Ctx, w.finance(),
		parties.SelfBillingAsk{Side: w.seller(), Other: parties.School(enquiriestest.Cedar)})
	must(w.t, err)
	_, err = w.Parties.AcceptSelfBilling(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), asked.ID)
	must(w.t, err)
	return w.last(w.Partnership.ID)
}

// decides has the home school decide the VAT of the release of its staff, and says that it did.
func (w *world) decides() events.Event {
	w.t.Helper()
	_, err := w.Parties.DecideVAT(w.Ctx, enquiriestest.Finance(enquiriestest.Cedar), parties.School(enquiriestest.Cedar),
		parties.VATAsk{Supply: parties.Release, Reason: parties.Exempt, Ground: "education"})
	must(w.t, err)
	return w.last(string(enquiriestest.Cedar))
}

func (w *world) last(subject string) events.Event {
	w.t.Helper()
	all, err := events.Of(w.Ctx, w.DB, subject)
	must(w.t, err)
	return all[len(all)-1]
}

// A self-bill is only issued under an agreement of both, and with the VAT that the home school decided.
// Until then it waits without a number, in no account, and its invoice does not.
func TestASelfBillWaitsForConsentAndForVAT(t *testing.T) {
	w := half(t)
	i := w.issued()
	if i.SelfBillID != "" {
		t.Errorf("%s has the self-bill %s", i.Number, i.SelfBillID)
	}
	waiting := w.drafts()
	if len(waiting) != 1 || waiting[0].Net != money.Pence(44_625) || waiting[0].InvoiceID != i.ID {
		t.Fatalf("%+v wait", waiting)
	}
	if diff := cmp.Diff([]billing.Hold{billing.NoConsent, billing.NoVAT}, waiting[0].Holds); diff != "" {
		t.Error(diff)
	}
	held := w.told(i, billing.SelfBillHeld)
	if len(held) != 1 || len(held[0].Holds) != 2 || held[0].Amount != money.Pence(44_625) {
		t.Errorf("told %+v", held)
	}
	w.sound()
	_, err := w.billing.IssueDraft(w.Ctx, w.finance(), waiting[0].ID)
	if apperrtest.Code(err) != "self_bill_held" {
		t.Errorf("issued all the same: %v", err)
	}
	must(t, w.billing.IssueHeld(w.Ctx, w.decides()))
	if left := w.drafts(); len(left) != 1 || !slices.Equal(left[0].Holds, []billing.Hold{billing.NoConsent}) {
		t.Errorf("after its decision %+v", left)
	}
	consent := w.consents()
	for range 2 { // jobs may run twice
		must(t, w.billing.IssueHeld(w.Ctx, consent))
	}
	d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
	must(t, err)
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), d.SelfBillID)
	if err != nil || b.Number != "SB-000001" || b.Total.String() != "£446.25" || b.ID != waiting[0].ID ||
		b.Lines[0].Treatment().Short() != "Exempt" {
		t.Errorf("%+v, %v", b, err)
	}
	if told := w.told(i, billing.SelfBillIssued); len(told) != 1 || told[0].SelfBillTotal != b.Total {
		t.Errorf("told %+v", told)
	}
	if left := w.drafts(); len(left) > 0 {
		t.Errorf("%+v still wait", left)
	}
	w.sound()
}

// What is credited of an invoice whose self-bill waits is taken from that as it is issued; of an invoice that is
// credited whole, none is issued.
func TestASelfBillThatWaitsFollowsWhatIsCredited(t *testing.T) {
	for _, tt := range []struct {
		name string
		net  int64 // credited of £525; 0 is the whole
		owed string
	}{{"a third", 17_500, "£297.50"}, {"the whole", 0, ""}} {
		t.Run(tt.name, func(t *testing.T) {
			w := half(t)
			i := w.issued()
			in := billing.CreditInput{InvoiceID: i.ID, Reason: "A morning was lost.", IdempotencyKey: "c"}
			if tt.net > 0 {
				net := money.Pence(tt.net)
				in.Net = &net
			}
			_, err := w.billing.Credit(w.Ctx, w.finance(), in)
			must(t, err)
			w.sound()
			w.decides()
			must(t, w.billing.IssueHeld(w.Ctx, w.consents()))
			d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
			must(t, err)
			if tt.owed == "" {
				if d.SelfBillID != "" || len(w.drafts()) > 0 {
					t.Errorf("%q is issued, %+v wait", d.SelfBillID, w.drafts())
				}
				return
			}
			b, err := w.billing.SelfBill(w.Ctx, w.finance(), d.SelfBillID)
			if err != nil || b.Owed().String() != tt.owed || len(b.Credits) != 1 {
				t.Errorf("%s is owed, by %d credit notes, %v", b.Owed(), len(b.Credits), err)
			}
			w.sound()
		})
	}
}

func TestWhoSeesAndIssuesWhatWaits(t *testing.T) {
	w := half(t)
	w.issued()
	id := w.drafts()[0].ID
	w.decides()
	w.consents()
	for _, actor := range []people.Actor{enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Cedar),
		{}} {
		if _, err := w.billing.IssueDraft(w.Ctx, actor, id); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s issues it: %v", actor.Name, err)
		}
		if _, _, err := w.billing.Drafts(w.Ctx, actor, w.seller(), "", "", 10); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s reads the partnership's: %v", actor.Name, err)
		}
	}
	mine, _, err := w.billing.Drafts(w.Ctx, w.finance(), w.seller(), "", "", 10)
	if err != nil || len(mine) != 1 || len(mine[0].Holds) > 0 {
		t.Errorf("%+v, %v", mine, err)
	}
	if _, err := w.billing.IssueDraft(w.Ctx, w.finance(), id); err != nil {
		t.Error(err)
	}
	if _, err := w.billing.IssueDraft(w.Ctx, w.finance(), id); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("issued twice: %v", err)
	}
	w.sound()
}
