package billing_test

import (
	"cmp"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// sides are all who have something to do with an invoice, and those who have not.
func (w *world) sides() map[string][]people.Actor {
	ash, cedar := enquiriestest.Ash, enquiriestest.Cedar
	return map[string][]people.Actor{
		"issuer": {w.finance(), w.Broker()},
		"payer":  {enquiriestest.Head(ash), enquiriestest.Senior(ash), enquiriestest.Finance(ash)},
		"owed":   {enquiriestest.Head(cedar), enquiriestest.Finance(cedar)},
		"others": {enquiriestest.LeaderAt(cedar), enquiriestest.Head(enquiriestest.Elm), {}},
	}
}

// acts are what people do with an invoice; each says what follows, its state or the refusal.
func (w *world) acts(id string) map[string]func(people.Actor) error {
	w.t.Helper()
	take := func(pence func(i billing.Detail) int64) func(people.Actor) error {
		return func(who people.Actor) error {
			now := w.now(id)
			in := w.transfer(now.Invoice, max(1, pence(now)), w.IDs.New("key"))
			_, err := w.billing.RecordTransfer(w.Ctx, who, in)
			return err
		}
	}
	return map[string]func(people.Actor) error{
		"take a part": take(func(billing.Detail) int64 { return 100 }),
		"take it all": take(func(i billing.Detail) int64 { return i.Total.Pence - i.Paid.Pence }),
		"credit": func(who people.Actor) error {
			_, err := w.billing.Credit(w.Ctx, who,
				billing.CreditInput{InvoiceID: id, Reason: "Wrong school.", IdempotencyKey: w.IDs.New("key")})
			return err
		},
		"say it is paid": func(who people.Actor) error {
			_, err := w.billing.NotePaid(w.Ctx, who, id, w.now(id).Version,
				billing.NoteInput{On: date.On(w.Clock.Now()), Reference: "ASH 1", Again: true})
			return err
		},
		"read": func(who people.Actor) error {
			_, err := w.billing.Invoice(w.Ctx, who, id)
			return err
		},
		"read the self-bill": func(who people.Actor) error {
			_, err := w.billing.SelfBill(w.Ctx, who, w.now(id).SelfBillID)
			return err
		},
	}
}

func (w *world) now(id string) billing.Detail {
	w.t.Helper()
	i, err := w.billing.Invoice(w.Ctx, w.finance(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return i
}

// Each line is what comes of an act on an invoice in a state, by everybody on each side: the
// state that follows, or the refusal. Others find nothing. The books are right after each act.
func TestWhoMayDoWhatWithAnInvoice(t *testing.T) {
	const absent, settled, back = "not_found", "invoice_not_owed", "invoice_credited"
	part, all, credit := []string{"take a part"}, []string{"take it all"}, []string{"credit"}
	for _, tt := range []struct {
		state               billing.State
		path                []string // acts of the issuer that lead there
		verb                string
		issuer, payer, owed string
	}{
		{billing.Issued, nil, "read", "issued", "issued", absent},
		{billing.Issued, nil, "read the self-bill", "issued", absent, "issued"},
		{billing.Issued, nil, "take a part", "part_paid", absent, absent},
		{billing.Issued, nil, "take it all", "paid", absent, absent},
		{billing.Issued, nil, "credit", "credited", absent, absent},
		{billing.Issued, nil, "say it is paid", absent, "issued", absent},
		{billing.PartPaid, part, "read", "part_paid", "part_paid", absent},
		{billing.PartPaid, part, "take a part", "part_paid", absent, absent},
		{billing.PartPaid, part, "take it all", "paid", absent, absent},
		{billing.PartPaid, part, "credit", "credited", absent, absent},
		{billing.PartPaid, part, "say it is paid", absent, "part_paid", absent},
		{billing.Paid, all, "read", "paid", "paid", absent},
		{billing.Paid, all, "take a part", settled, absent, absent},
		{billing.Paid, all, "credit", "credited", absent, absent},
		{billing.Paid, all, "say it is paid", absent, settled, absent},
		{billing.Credited, credit, "read", "credited", "credited", absent},
		{billing.Credited, credit, "read the self-bill", "credited", absent, "credited"},
		{billing.Credited, credit, "take a part", settled, absent, absent},
		{billing.Credited, credit, "credit", back, absent, absent},
		{billing.Credited, credit, "say it is paid", absent, settled, absent},
	} {
		t.Run(string(tt.state)+"/"+tt.verb, func(t *testing.T) {
			t.Parallel()
			w, id := invoiced(t, tt.path)
			for side, want := range map[string]string{
				"issuer": tt.issuer, "payer": tt.payer, "owed": tt.owed, "others": absent,
			} {
				for n := range w.sides()[side] {
					who, was := w.sides()[side][n], w.now(id)
					code := apperrtest.Code(w.acts(id)[tt.verb](who))
					is := w.now(id)
					w.sound()
					if came := cmp.Or(code, string(is.State)); came != want {
						t.Errorf("by %d of the %s side: %s, want %s", n, side, came, want)
					}
					if changed := is.Version != was.Version; changed && code != "" {
						t.Errorf("refused to %d of the %s side, and it is %s", n, side, is.State)
					} else if changed {
						w, id = invoiced(t, tt.path) // for the next person
					}
				}
			}
		})
	}
}

// invoiced is a world with an invoice on which the issuer did what the acts say.
func invoiced(t *testing.T, path []string) (*world, string) {
	t.Helper()
	w := newWorld(t)
	id := w.issued().ID
	for _, before := range path {
		if err := w.acts(id)[before](w.finance()); err != nil {
			t.Fatal(err)
		}
	}
	return w, id
}
