package billing_test

import (
	"slices"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/states/statestest"
	"lateral/services/billing"
	"lateral/services/people"
)

func (w *world) bill(of billing.Invoice) billing.BillDetail {
	w.t.Helper()
	b, err := w.billing.SelfBill(w.Ctx, w.finance(), of.SelfBillID)
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

func (w *world) pays(of billing.Invoice, pence int64) (billing.SelfBill, error) {
	return w.billing.PaySelfBill(w.Ctx, w.finance(), billing.PayInput{
		SelfBillID: of.SelfBillID, Amount: money.Pence(pence), PaidOn: date.On(w.Clock.Now()), Reference: "BACS 1",
		IdempotencyKey: w.IDs.New("key"),
	})
}

// takesBack takes the last payment of a self-bill back that stands, or all.
func (w *world) takesBack(of billing.Invoice, all bool) error {
	standing := slices.DeleteFunc(w.bill(of).PaidOut, func(p billing.PaidOut) bool { return !p.Stands() })
	if len(standing) == 0 {
		standing = []billing.PaidOut{{}}
	}
	if !all {
		standing = standing[len(standing)-1:]
	}
	for _, p := range standing {
		_, err := w.billing.UndoPaidOut(w.Ctx, w.finance(), billing.UndoInput{
			PaymentID: p.ID, Reason: "A slip.", IdempotencyKey: "undo " + p.ID,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// paysBack is a line of the bank that shows what the home school paid back.
func (w *world) paysBack(of billing.Invoice, pence int64) error {
	return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		_, _, err := w.billing.PayFromBank(w.Ctx, tx, w.finance(), billing.BankPayment{
			Book: w.seller(), SelfBillID: of.SelfBillID, LineID: "line_1", Amount: money.Pence(-pence),
			On: date.On(w.Clock.Now()), Text: "BACK", From: "unexplained:1",
		})
		return err
	})
}

func (w *world) creditsNet(of billing.Invoice, pence int64) error {
	_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: of.ID, Reason: "A part.", Net: new(money.Pence(pence)), IdempotencyKey: w.IDs.New("key"),
	})
	return err
}

func TestSelfBillsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, billing.BillSteps, billing.BillIssued,
		func(t *testing.T) statestest.Subject[billing.BillState] {
			w := newWorld(t)
			i := w.issued()
			pay := func(pence int64) func() error {
				return func() error {
					if _, err := w.pays(i, 1); err != nil {
						return err
					}
					_, err := w.pays(i, pence-1)
					return err
				}
			}
			return statestest.Subject[billing.BillState]{
				State: func() billing.BillState { return w.bill(i).Standing() },
				Do: map[string]func() error{
					"pay in part": pay(1000),
					"pay": func() error {
						_, err := w.pays(i, max(1, w.bill(i).Owed().Pence))
						return err
					},
					"credit": func() error {
						if w.bill(i).Standing() == billing.BillIssued { // it was paid in part
							if err := pay(500)(); err != nil {
								return err
							}
						}
						_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
							InvoiceID: i.ID, Reason: "Wrong school.", IdempotencyKey: "credit",
						})
						return err
					},
					"settle by credit": func() error { // all but what is paid
						d := w.bill(i)
						return w.creditsNet(i, i.Net.Pence*(d.Total.Pence-max(1, d.Paid.Pence))/d.Total.Pence+1)
					},
					"take back": func() error { return w.takesBack(i, true) },
					"take back in part": func() error {
						if len(w.bill(i).PaidOut) == 1 { // it was paid in one: it is paid in two
							if err := w.takesBack(i, true); err != nil {
								return err
							}
							if err := pay(w.bill(i).Owed().Pence)(); err != nil {
								return err
							}
						}
						return w.takesBack(i, false)
					},
					"pay back": func() error {
						d := w.bill(i)
						if d.Standing() == billing.BillPaid && !d.Owed().IsNegative() {
							if err := w.creditsNet(i, 1000); err != nil {
								return err
							}
						}
						return w.paysBack(i, 1)
					},
				},
			}
		})
}

// What was credited after it was paid, the home school owes: its account of the ledger stands on the other
// side, and nothing more is paid on it.
func TestASelfBillThatIsCreditedAfterItWasPaidIsADebtOfTheHomeSchool(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	total := w.bill(i).Total.Pence
	paid, err := w.pays(i, total)
	if err != nil || paid.Standing() != billing.BillPaid || !paid.Owed().IsZero() {
		t.Fatal(paid, err)
	}
	w.sound()
	if err := w.creditsNet(i, i.Net.Pence/2); err != nil {
		t.Fatal(err)
	}
	w.sound()
	d := w.bill(i)
	stands, err := ledger.BalanceOf(w.Ctx, w.DB, string(w.seller()), billing.Payable(d.PaidOut[0].Party), ledger.Ever)
	if err != nil || !d.Owed().IsNegative() || stands.Pence != -d.Owed().Pence || d.May.Pay {
		t.Errorf("%s is owed, the ledger says %s, %v; may pay: %t", d.Owed(), stands, err, d.May.Pay)
	}
	if _, err := w.pays(i, 100); !apperr.Is(err, apperr.KindConflict) {
		t.Error(err)
	}
	if err := w.paysBack(i, -d.Owed().Pence); err != nil {
		t.Fatal(err)
	}
	if back := w.bill(i); !back.Owed().IsZero() || back.LastPaid() == "" {
		t.Errorf("%+v", back.SelfBill)
	}
	w.sound()
}

func TestWhoRecordsWhatIsPaidForASelfBill(t *testing.T) {
	w := newWorld(t)
	i := w.issued()
	in := billing.PayInput{SelfBillID: i.SelfBillID, Amount: money.Pounds(10), PaidOn: date.On(w.Clock.Now()),
		IdempotencyKey: "k"}
	home := people.Actor{AccountID: "acct_home", Held: []people.Held{
		{Role: people.Finance, Place: people.School(i.HomeURN)}}}
	if _, err := w.billing.PaySelfBill(w.Ctx, home, in); !apperr.Is(err, apperr.KindNotFound) {
		t.Error(err)
	}
	both := w.finance()
	both.Held = append(slices.Clone(both.Held), home.Held...)
	if _, err := w.billing.PaySelfBill(w.Ctx, both, in); !apperr.Is(err, apperr.KindForbidden) {
		t.Error(err)
	}
	for who, actor := range map[string]people.Actor{"whoever acts for both": both, "the issuer": w.finance(), "": home} {
		d, err := w.billing.SelfBill(w.Ctx, actor, i.SelfBillID)
		if (d.May.WhyNot != "") != (who == "whoever acts for both") || err != nil {
			t.Errorf("%s reads why not: %q, %v", who, d.May.WhyNot, err)
		}
	}
	for range 2 { // a repeat records nothing more
		if b, err := w.billing.PaySelfBill(w.Ctx, w.finance(), in); err != nil || b.Paid != money.Pounds(10) {
			t.Error(b.Paid, err)
		}
	}
	early := in
	early.PaidOn, early.IdempotencyKey = date.On(i.IssuedAt).AddDays(-1), "early"
	if _, err := w.billing.PaySelfBill(w.Ctx, w.finance(), early); !apperr.Is(err, apperr.KindInvalid) {
		t.Error(err)
	}
	much := in
	much.Amount, much.IdempotencyKey = money.Pounds(5000), "much"
	if _, err := w.billing.PaySelfBill(w.Ctx, w.finance(), much); !apperr.Is(err, apperr.KindInvalid) {
		t.Error(err)
	}
	d, err := w.billing.SelfBill(w.Ctx, home, i.SelfBillID)
	if err != nil || d.LastPaid() != in.PaidOn || d.May.Pay || d.May.UndoPayment {
		t.Errorf("the home school sees %+v, %v", d, err)
	}
	w.sound()
}
