package billing

import "lateral/services/support"

// Lines are the lines of an invoice and of its self-bill.
func Lines(a support.Agreement, visits []support.Visit, rates Rates) (invoice, selfBill []Line, err error) {
	p, err := price(a, visits, rates)
	return p.invoice, p.selfBill, err
}
