package matching

import (
	"lateral/pkg/money"
	"lateral/services/needs"
	"lateral/services/register"
)

// priceOf is what the need's half-days would cost the school at the day rate,
// with the partnership's brokerage where that is added on top. An estimate: the
// agreement says what is paid.
func priceOf(dayRate money.Amount, halfDays int, b register.Brokerage) (money.Amount, error) {
	price, err := dayRate.Fraction(int64(halfDays), 2)
	if err != nil || b.Mode != register.Added || price.IsZero() {
		return price, err
	}
	brokerage, err := price.Percent(b.Share)
	if err == nil && b.PerDay > 0 {
		brokerage, err = money.Amount{Pence: b.PerDay, Currency: price.Currency}.Fraction(int64(halfDays), 2)
	}
	if err != nil {
		return price, err
	}
	return price.Add(brokerage)
}

// affordable holds for what is free, for days in return where both want that,
// and for a price within the budget, or any where none is stated.
func (q *question) affordable(v *verdict) bool {
	var err error
	v.price, err = priceOf(v.Offer.DayRate, q.need.HalfDays, q.brokerage)
	switch {
	case err != nil:
		return false
	case v.price.IsZero(), inReturn(q.need, v):
		return true
	case q.need.Funding == "":
		return false // days in return are all that the school gives
	case q.need.Budget.IsZero():
		return true
	}
	over, err := v.price.Cmp(q.need.Budget)
	return err == nil && over <= 0
}

// inReturn says whether both schools would give days.
func inReturn(n needs.Need, v *verdict) bool { return n.Mutual && v.Offer.Mutual }
