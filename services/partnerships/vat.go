package partnerships

import "lateral/pkg/money"

// VATRates are the rates of VAT: on what the school pays for support, on brokerage that is
// added to it, and on what the leader's school supplies.
type VATRates struct {
	Support   money.BasisPoints `json:"support"`
	Brokerage money.BasisPoints `json:"brokerage"`
	Home      money.BasisPoints `json:"home"`
}

// VAT is the tax on half-days.
type VAT struct {
	Support   money.Amount
	Brokerage money.Amount // zero unless the brokerage is added
	Home      money.Amount // on what the leader's school receives
}

// VAT is the tax on so many half-days like this one. Like the price, it is worked out for
// one half-day in whole pence, so it is the same however the half-days are split.
func (h HalfDay) VAT(mode BrokerageMode, rates VATRates, halfDays int) (VAT, error) {
	one, err := h.Quote(mode, 1)
	if err != nil {
		return VAT{}, err
	}
	v, err := VATOn(one, rates)
	for _, tax := range []*money.Amount{&v.Support, &v.Brokerage, &v.Home} {
		if err == nil {
			*tax, err = tax.Mul(int64(halfDays))
		}
	}
	return v, err
}

// VATOn is the tax on a whole quote, to the nearest penny.
func VATOn(q Quote, rates VATRates) (VAT, error) {
	var v VAT
	var err error
	if v.Support, err = q.Support.Percent(rates.Support); err != nil {
		return v, err
	}
	if v.Brokerage, err = q.OnTop().Percent(rates.Brokerage); err != nil {
		return v, err
	}
	v.Home, err = q.Receives.Percent(rates.Home)
	return v, err
}

// Add is the tax of both.
func (v VAT) Add(w VAT) (VAT, error) {
	var err error
	if v.Support, err = v.Support.Add(w.Support); err != nil {
		return v, err
	}
	if v.Brokerage, err = v.Brokerage.Add(w.Brokerage); err != nil {
		return v, err
	}
	v.Home, err = v.Home.Add(w.Home)
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
