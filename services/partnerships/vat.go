package partnerships

import "lateral/pkg/money"

// VATRates are the rates of VAT: on what the school pays for support, on brokerage that is
// added to it, and on what the leader's school supplies.
type VATRates struct {
	Support   money.BasisPoints `json:"support"`
	Brokerage money.BasisPoints `json:"brokerage"`
	Home      money.BasisPoints `json:"home"`
}

// VAT is the tax on a quote.
type VAT struct {
	Paid money.Amount // by the school
	Home money.Amount // on what the leader's school receives
}

// Charged is the quote with the VAT that the school pays.
func (q Quote) Charged(v VAT) (Quote, error) {
	with, err := q.Pays.Add(v.Paid)
	q.VAT, q.PaysWithVAT = &v.Paid, &with
	return q, err
}

// Decided is the quote with the VAT that the school pays and that the leader's
// school charges.
func (q Quote) Decided(v VAT) (Quote, error) {
	q, err := q.Charged(v)
	if err != nil {
		return q, err
	}
	with, err := q.Receives.Add(v.Home)
	q.ReceivesWithVAT = &with
	return q, err
}

// WithExpenses is the quote with travel and expenses: the school pays them, and the leader's school receives
// them whole. At most says that not all are claimed yet. No VAT on the quote stays none, for who charges none charges
// none on expenses; other VAT is worked out anew, since expenses may have VAT of their own.
func (q Quote) WithExpenses(e money.Amount, atMost bool) (Quote, error) {
	if e.IsZero() {
		return q, nil
	}
	q.Expenses, q.AtMost = e, atMost
	var err error
	if q.Pays, err = q.Pays.Add(e); err != nil {
		return q, err
	}
	if q.Receives, err = q.Receives.Add(e); err != nil || q.VAT == nil {
		return q, err
	}
	vat := *q.VAT
	q.VAT, q.PaysWithVAT, q.ReceivesWithVAT = nil, nil, nil
	if vat.IsZero() {
		return q.Charged(VAT{Paid: vat})
	}
	return q, nil
}
