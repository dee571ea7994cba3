package matching

import (
	"lateral/services/needs"
	"lateral/services/partnerships"
)

// quote estimates the price of the need's half-days on today's terms of
// brokerage. The agreement sets the real price.
func (q *question) quote(v *verdict) (partnerships.Quote, error) {
	broker := q.broker
	if v.broker != nil {
		broker = *v.broker
	}
	return broker.Quote(v.Offer.DayRate, q.need.HalfDays)
}

// affordable is true for free support, for days in return where both want that,
// and for a price within the budget, or any price where no budget is stated.
func (q *question) affordable(v *verdict) bool {
	quote, err := q.quote(v)
	v.price, v.added = quote.Pays, quote.Mode == partnerships.Added
	switch {
	case err != nil:
		return false
	case v.price.IsZero(), inReturn(q.need, v):
		return true
	case q.need.Funding == "":
		return false // the school gives days in return, not money
	case q.need.Budget.IsZero():
		return true
	}
	over, err := v.price.Cmp(q.need.Budget)
	return err == nil && over <= 0
}

// inReturn says whether both schools would give days.
func inReturn(n needs.Need, v *verdict) bool { return n.Mutual && v.Offer.Mutual }
