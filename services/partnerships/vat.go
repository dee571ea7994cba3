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
