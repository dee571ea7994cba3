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
	Support   money.Amount
	Brokerage money.Amount // zero unless the brokerage is added
	Home      money.Amount // on what the leader's school receives
}

// VATOn is the tax on a quote, to the nearest penny: worked out once for each rate of each document.
// Brokerage that is added is on the document of the support, unless it stands apart.
func VATOn(q Quote, rates VATRates, apart bool) (VAT, error) {
	var v VAT
	var err error
	if v.Support, err = q.Support.Percent(rates.Support); err != nil {
		return v, err
	}
	if v.Home, err = q.Receives.Percent(rates.Home); err != nil {
		return v, err
	}
	if apart || rates.Brokerage != rates.Support {
		v.Brokerage, err = q.OnTop().Percent(rates.Brokerage)
		return v, err
	}
	both, err := q.Support.Add(q.OnTop())
	if err != nil {
		return v, err
	}
	if both, err = both.Percent(rates.Support); err != nil {
		return v, err
	}
	v.Brokerage, err = both.Sub(v.Support)
	return v, err
}

// Charged is the quote with the VAT that the school pays.
func (q Quote) Charged(v VAT) (Quote, error) {
	tax, err := v.Support.Add(v.Brokerage)
	if err != nil {
		return q, err
	}
	with, err := q.Pays.Add(tax)
	q.VAT, q.PaysWithVAT = &tax, &with
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
