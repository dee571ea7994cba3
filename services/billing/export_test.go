package billing

import (
	"lateral/services/agreements"
)

// Lines are the lines of an invoice and of its self-bill.
func Lines(a agreements.Agreement, visits []agreements.Visit, rates Rates) (invoice, selfBill []Line, err error) {
	p, err := price(a, visits, rates)
	return p.invoice, p.selfBill, err
}
