package matching

import (
	"lateral/services/needs"
	"lateral/services/partnerships"
)

// priceRule: the school can pay the price, or gives days in return.
var priceRule = rule{
	name: Price, breaks: func(q *question, v *verdict) bool { return !q.affordable(v) },
	refusal: priceRefusal, eases: priceEases, merit: priceMerit, sentence: priceSentence,
}

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

// priceEases pays more, or gives days in return where the leader takes them.
func priceEases(q *question, v *verdict) (by, or easing) {
	if v.Offer.Mutual && !q.need.Mutual {
		or = easing{InReturn, 0, returnSteps}
	}
	switch {
	case v.price.Currency != q.need.Budget.Currency && !q.need.Budget.IsZero():
		return or, easing{}
	case q.need.Funding == "":
		by = easing{Paying, v.price.Pence, payingSteps}
	default:
		over := float64(v.price.Pence-q.need.Budget.Pence) / float64(q.need.Budget.Pence)
		by = easing{MoreMoney, v.price.Pence, over / shareOfStep}
	}
	if or.way != "" && or.steps < by.steps {
		return or, by
	}
	return by, or
}

// inReturn says whether both schools would give days.
func inReturn(n needs.Need, v *verdict) bool { return n.Mutual && v.Offer.Mutual }

// priceMerit gives all to support that costs no money, and down to two fifths
// as the price nears the budget; half where no budget is stated.
func priceMerit(q *question, v *verdict) float64 {
	switch {
	case v.price.IsZero(), inReturn(q.need, v):
		return 1
	case q.need.Budget.IsZero():
		return 0.5
	}
	return 1 - 0.6*float64(v.price.Pence)/float64(q.need.Budget.Pence)
}

func priceSentence(q *question, v *verdict) string {
	whole := q.whole(v)
	switch {
	case v.price.IsZero():
		return "Free of charge."
	case inReturn(q.need, v):
		return "Takes days in return, or " + v.Offer.DayRate.String() + " a day."
	case q.need.Budget.IsZero():
		return whole + ", at " + v.Offer.DayRate.String() + " a day."
	}
	return whole + ", within " + q.says("your", "the school's") + " budget of " + q.need.Budget.String() + "."
}

// whole is the price of the whole need.
func (q *question) whole(v *verdict) string {
	text := v.price.String() + " for " + days(q.need.HalfDays)
	if v.added {
		text += " with brokerage"
	}
	return text
}

func priceRefusal(q *question, v *verdict) string {
	rate := v.Offer.DayRate.String() + " a day"
	switch {
	case q.need.Funding == "":
		return "Asks for " + rate + " and takes no days in return."
	case v.price.Currency != q.need.Budget.Currency:
		return "Asks for " + rate + ", and " + q.says("your", "the school's") + " budget is in another currency."
	}
	return q.whole(v) + " is more than " + q.says("your", "the school's") + " budget of " + q.need.Budget.String() + "."
}
