package billing_test

import (
	"slices"
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/ids"
	"lateral/pkg/money"
	"lateral/pkg/states/statestest"
	"lateral/services/billing"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, billing.InvoiceSteps, billing.GatewaySteps, billing.WriteOffSteps,
		billing.BillSteps, billing.DraftSteps, billing.RefundSteps)
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
		paid := func(last bool) func() error {
			return func() error {
				i, err := w.billing.Invoice(w.Ctx, w.finance(), id)
				if err != nil {
					return err
				}
				standing := slices.DeleteFunc(i.Payments, func(p billing.Payment) bool { return !p.Stands() })
				if len(standing) == 0 {
					standing = []billing.Payment{{}}
				}
				if last {
					standing = standing[len(standing)-1:]
				}
				for _, p := range standing {
					_, err = w.billing.UndoReceipt(w.Ctx, w.finance(), billing.UndoInput{
						PaymentID: p.ID, Reason: "A slip.", IdempotencyKey: "undo " + p.ID,
					})
				}
				return err
			}
		}
		pay := func(pence func(owed int64) int64) func() error {
			return func() error {
				owed, err := now().Owed()
				if err != nil {
					return err
				}
				all := max(2, pence(owed.Pence))
				for _, part := range []int64{1, all - 1} {
					in := w.transfer(now(), part, ids.New(w.Clock.Now).New("key"))
					if _, err = w.billing.RecordTransfer(w.Ctx, w.finance(), in); err != nil {
						return err
					}
				}
				return nil
			}
		}
		writeOff := func() error {
			i, err := w.billing.AskWriteOff(w.Ctx, w.finance(), id, now().Version, "Closed.")
			if err == nil {
				_, err = w.billing.ApproveWriteOff(w.Ctx, w.second(), id, i.Version)
			}
			return err
		}
		oweAgain := func() error {
			_, err := w.billing.UndoWriteOff(w.Ctx, w.finance(), id, now().Version, "It came.")
			return err
		}
		return statestest.Subject[billing.State]{
			State: func() billing.State { return now().State },
			Do: map[string]func() error{
				"write off": writeOff, "owe again": oweAgain,
				"owe again in part": func() error { // something of it was paid before it was written off
					steps := []func() error{oweAgain, pay(func(int64) int64 { return 100 }), writeOff, oweAgain}
					for _, step := range steps {
						if err := step(); err != nil {
							return err
						}
					}
					return nil
				},
				"take back": paid(false), "take back in part": paid(true),
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

func TestWriteOffsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, billing.WriteOffSteps, billing.WriteOffAsked,
		func(t *testing.T) statestest.Subject[billing.WriteOffState] {
			w := newWorld(t)
			i := w.issued()
			if _, err := w.billing.AskWriteOff(w.Ctx, w.finance(), i.ID, i.Version, "Closed."); err != nil {
				t.Fatal(err)
			}
			now := func() billing.Invoice {
				d, err := w.billing.Invoice(w.Ctx, w.finance(), i.ID)
				if err != nil {
					t.Fatal(err)
				}
				return d.Invoice
			}
			return statestest.Subject[billing.WriteOffState]{
				State: func() billing.WriteOffState { return now().WriteOffs[0].State },
				Do: map[string]func() error{
					"approve": func() error {
						_, err := w.billing.ApproveWriteOff(w.Ctx, w.second(), i.ID, now().Version)
						return err
					},
					"refuse": func() error {
						_, err := w.billing.RefuseWriteOff(w.Ctx, w.second(), i.ID, now().Version, "They pay.")
						return err
					},
					"undo": func() error {
						_, err := w.billing.UndoWriteOff(w.Ctx, w.finance(), i.ID, now().Version, "It came.")
						return err
					},
				},
			}
		})
}

func TestRefundsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, billing.RefundSteps, billing.RefundAsked,
		func(t *testing.T) statestest.Subject[billing.RefundState] {
			w := newWorld(t)
			i := w.issued()
			if _, err := w.billing.RecordTransfer(w.Ctx, w.finance(), w.transfer(i, i.Total.Pence, "paid")); err != nil {
				t.Fatal(err)
			}
			if err := w.creditsNet(i, 10_000); err != nil {
				t.Fatal(err)
			}
			f, err := w.billing.AskRefund(w.Ctx, w.finance(), billing.RefundAsk{
				Issuer: i.Issuer, Party: i.Payer, Amount: money.Pence(5000), Reason: "Credited.", IdempotencyKey: "ask",
			})
			if err != nil {
				t.Fatal(err)
			}
			now := func() billing.Refund {
				d, err := w.billing.Refund(w.Ctx, w.finance(), f.ID)
				if err != nil {
					t.Fatal(err)
				}
				return d.Refund
			}
			return statestest.Subject[billing.RefundState]{
				State: func() billing.RefundState { return now().State },
				Do: map[string]func() error{
					"approve": func() error {
						_, err := w.billing.ApproveRefund(w.Ctx, w.second(), f.ID, now().Version)
						return err
					},
					"refuse": func() error {
						_, err := w.billing.RefuseRefund(w.Ctx, w.second(), f.ID, now().Version, "It stays.")
						return err
					},
					"withdraw": func() error {
						_, err := w.billing.WithdrawRefund(w.Ctx, w.finance(), f.ID, now().Version, "It stays.")
						return err
					},
					"pay": func() error {
						_, err := w.billing.PayRefund(w.Ctx, w.finance(), billing.RefundPayment{
							RefundID: f.ID, PaidOn: date.On(w.Clock.Now()), IdempotencyKey: w.IDs.New("key"),
						})
						return err
					},
					"take back": func() error {
						_, err := w.billing.UndoPaidOut(w.Ctx, w.finance(), billing.UndoInput{
							PaymentID: now().PaidOutID, Reason: "A slip.", IdempotencyKey: w.IDs.New("key"),
						})
						return err
					},
				},
			}
		})
}
