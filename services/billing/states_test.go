package billing_test

import (
	"testing"

	"lateral/pkg/ids"
	"lateral/pkg/states/statestest"
	"lateral/services/billing"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, billing.InvoiceSteps, billing.GatewaySteps)
}

func TestInvoicesKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, billing.InvoiceSteps, billing.Issued, func(t *testing.T) statestest.Subject[billing.State] {
		w := newWorld(t)
		id := w.issued().ID
		now := func() billing.Invoice {
			i, err := w.billing.Invoice(w.Ctx, w.finance(), id)
			if err != nil {
				t.Fatal(err)
			}
			return i.Invoice
		}
		pay := func(pence func(owed int64) int64) func() error {
			return func() error {
				owed, err := now().Owed()
				if err != nil {
					return err
				}
				in := w.transfer(now(), max(1, pence(owed.Pence)), ids.New(w.Clock.Now).New("key"))
				_, err = w.billing.RecordTransfer(w.Ctx, w.finance(), in)
				return err
			}
		}
		return statestest.Subject[billing.State]{
			State: func() billing.State { return now().State },
			Do: map[string]func() error{
				"pay in part": pay(func(int64) int64 { return 100 }),
				"pay":         pay(func(owed int64) int64 { return owed }),
				"credit": func() error {
					_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
						InvoiceID: id, Reason: "Wrong school.", IdempotencyKey: "credit",
					})
					return err
				},
				"settle by credit": func() error { // all of a half that is not paid yet
					i := now()
					if i.State != billing.PartPaid {
						_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{InvoiceID: id, Reason: " "})
						return err
					}
					owed, err := i.Owed()
					if err == nil {
						_, err = w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
							InvoiceID: id, Reason: "Short.", Net: &owed, IdempotencyKey: "settle",
						})
					}
					return err
				},
			},
		}
	})
}
