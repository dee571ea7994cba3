package partnerships

import (
	"lateral/pkg/money"
)

// Brokerage is what the partnership keeps of a price: a share of it, or a sum for each day.
// It is either deducted from what the buyer pays or added on top.
type Brokerage struct {
	Mode   BrokerageMode     `json:"mode"`
	Share  money.BasisPoints `json:"share,omitempty"`  // 1,500 is 15 %
	PerDay int64             `json:"perDay,omitempty"` // pence a day, two half-days
}

// BrokerageMode says who bears the brokerage.
type BrokerageMode string

// The modes of brokerage.
const (
	NoBrokerage BrokerageMode = "none"
	Deducted    BrokerageMode = "deducted" // kept from what the leader's school would get
	Added       BrokerageMode = "added"    // paid by the buyer on top
)

// HalfDay is what one half-day costs, in whole pence. Every sum of money for support is
// this times half-days. So it does not matter how half-days are split into visits, or
// visits into invoices.
type HalfDay struct {
	Price     money.Amount `json:"price"`     // the price of the support
	Brokerage money.Amount `json:"brokerage"` // kept from the price or added to it
}

// HalfDay works out one half-day at a day rate. Price and brokerage are rounded only here:
// to the nearest penny, half a penny away from zero. Free support has no brokerage;
// brokerage that is kept from the price is never more than the price. It returns an error
// if sums do not fit.
func (b Brokerage) HalfDay(dayRate money.Amount) (HalfDay, error) {
	price, err := dayRate.Fraction(1, 2)
	h := HalfDay{Price: price, Brokerage: money.Amount{Currency: price.Currency}}
	if err == nil && !price.IsZero() {
		h.Brokerage, err = b.On(price, 1)
	}
	return h, err
}

// On is the brokerage on the price of half-days, to the nearest penny. HalfDay asks for one
// half-day. Only an agreement from before we kept the price of a half-day asks for more.
func (b Brokerage) On(price money.Amount, halfDays int) (money.Amount, error) {
	if b.Mode != Deducted && b.Mode != Added {
		return money.Amount{Currency: price.Currency}, nil
	}
	kept, err := price.Percent(b.Share)
	if b.PerDay > 0 {
		kept, err = money.Amount{Pence: b.PerDay, Currency: price.Currency}.Fraction(int64(halfDays), 2)
	}
	if b.Mode == Deducted {
		kept.Pence = min(kept.Pence, price.Pence)
	}
	return kept, err
}
