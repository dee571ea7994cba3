package billinghttp

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// PaidOut is money that was paid for a self-bill.
type PaidOut struct {
	ID         string       `json:"id"`
	Amount     money.Amount `json:"amount" doc:"Below nothing where it was paid back"`
	PaidOn     date.Day     `json:"paidOn" format:"date"`
	Reference  string       `json:"reference,omitempty" doc:"For those who handle the issuer's money"`
	ByHand     bool         `json:"byHand" doc:"A person recorded it, and no bank statement shows it yet"`
	RecordedAt time.Time    `json:"recordedAt"`
	UndoneAt   *time.Time   `json:"undoneAt,omitempty"`
	UndoneWhy  string       `json:"undoneWhy,omitempty"`
}

// paidOutOf shows the payments of a self-bill.
func paidOutOf(d billing.BillDetail) []PaidOut {
	return httpx.Each(d.PaidOut, onePaidOut(d.May.UndoPayment))
}

// onePaidOut shows a payment; what the bank wrote only to those who handle the money.
func onePaidOut(handles bool) func(billing.PaidOut) PaidOut {
	return func(p billing.PaidOut) PaidOut {
		one := PaidOut{
			ID: p.ID, Amount: p.Amount, PaidOn: p.PaidOn, ByHand: p.InTransit(), RecordedAt: p.RecordedAt,
			UndoneAt: p.UndoneAt, UndoneWhy: p.UndoneWhy,
		}
		if handles {
			one.Reference = p.Reference
		}
		return one
	}
}
