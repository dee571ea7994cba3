package billing

import (
	"lateral/services/agreements"
)

// Lines are the lines of an invoice and of its self-bill.
func Lines(a agreements.Agreement, visits []agreements.Visit, rates Rates) (invoice, selfBill []Line, err error) {
	p, err := price(a, visits, rates)
	return p.invoice, p.selfBill, err
}

// Add adds lines up; Turn turns their sign.
func Add(lines []Line) (Sums, error)    { return sum(lines) }
func Turn(lines []Line) ([]Line, error) { return turned(lines) }

// EntriesOf are the entries of an invoice with its self-bill, of a payment, and of the credit.
func EntriesOf(i Invoice, b SelfBill, p Payment) ([]Entry, error) {
	issued, err := invoiced(i, b)
	if err != nil {
		return nil, err
	}
	came, err := received(i, p)
	if err != nil {
		return nil, err
	}
	back, err := reversed(issued, "credit_1")
	return []Entry{issued, came, back}, err
}
