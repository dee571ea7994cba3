package rules

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// priceRule: the school can pay the price, or gives days in return.
var priceRule = rule{
	name: Price, breaks: func(q *Question, v *Verdict) bool { return !q.affordable(v) },
	refusal: priceRefusal, eases: priceEases, merit: priceMerit, sentence: priceSentence,
}

// Quote estimates the price of the need's half-days on today's terms of
// brokerage. The agreement sets the real price.
func (q *Question) Quote(v *Verdict) (partnerships.Quote, error) {
	if v.broker != nil {
		return v.broker.Quote(v.Offer.DayRate, q.Need.HalfDays)
	}
	if known, there := q.quotes[v.Rate]; there { // thousands ask for the same few prices
		return known, nil
	}
	quote, err := q.broker.Quote(v.Offer.DayRate, q.Need.HalfDays)
	if err == nil && q.quotes != nil {
		q.quotes[v.Rate] = quote
	}
	return quote, err
}

// affordable is true for free support, for days in return where both want that,
// and for a price within the budget, or any price where no budget is stated.
func (q *Question) affordable(v *Verdict) bool {
	quote, err := q.Quote(v)
	v.Price, v.Added = quote.Pays, quote.Mode == partnerships.Added
	switch {
	case err != nil:
		return false
	case v.Price.IsZero(), inReturn(&q.Need, v):
		return true
	case q.Need.Funding == "":
		return false // the school gives days in return, not money
	case q.Need.Budget.IsZero():
		return true
	}
	over, err := v.Price.Cmp(q.Need.Budget)
	return err == nil && over <= 0
}

// priceEases pays more, or gives days in return where the leader takes them.
func priceEases(q *Question, v *Verdict) (by, or easing) {
	if v.Mutual && !q.Need.Mutual {
		or = easing{InReturn, 0, returnSteps}
	}
	switch {
	case v.Price.Currency != q.Need.Budget.Currency && !q.Need.Budget.IsZero():
		return or, easing{}
	case q.Need.Funding == "":
		by = easing{Paying, v.Price.Pence, payingSteps}
	default:
		over := float64(v.Price.Pence-q.Need.Budget.Pence) / float64(q.Need.Budget.Pence)
		by = easing{MoreMoney, v.Price.Pence, over / shareOfStep}
	}
	if or.way != "" && or.steps < by.steps {
		return or, by
	}
	return by, or
}

// inReturn says whether both schools would give days.
func inReturn(n *needs.Need, v *Verdict) bool { return n.Mutual && v.Mutual }

// priceMerit gives all to support that costs no money, and down to two fifths
// as the price nears the budget; half where no budget is stated.
func priceMerit(q *Question, v *Verdict) float64 {
	switch {
	case v.Price.IsZero(), inReturn(&q.Need, v):
		return 1
	case q.Need.Budget.IsZero():
		return 0.5
	}
	return 1 - 0.6*float64(v.Price.Pence)/float64(q.Need.Budget.Pence)
}

func priceSentence(q *Question, v *Verdict) string {
	whole := q.whole(v)
	switch {
	case v.Price.IsZero():
		return "Free of charge."
	case inReturn(&q.Need, v):
		return "Takes days in return, or " + v.Offer.DayRate.String() + " a day."
	case q.Need.Budget.IsZero():
		return whole + ", at " + v.Offer.DayRate.String() + " a day."
	}
	return whole + ", within " + q.says("your", "the school's") + " budget of " + q.Need.Budget.String() + "."
}

// whole is the price of the whole need.
func (q *Question) whole(v *Verdict) string {
	text := v.Price.String() + " for " + days(q.Need.HalfDays)
	if v.Added {
		text += " with brokerage"
	}
	return text
}

func priceRefusal(q *Question, v *Verdict) string {
	rate := v.Offer.DayRate.String() + " a day"
	switch {
	case q.Need.Funding == "":
		return "Asks for " + rate + " and takes no days in return."
	case v.Price.Currency != q.Need.Budget.Currency:
		return "Asks for " + rate + ", and " + q.says("your", "the school's") + " budget is in another currency."
	}
	return q.whole(v) + " is more than " + q.says("your", "the school's") + " budget of " + q.Need.Budget.String() + "."
}

// brokerFor is the partnership that would broker with a home school, where the
// asking school is in none itself. It comes last because it reads documents for
// each school.
func (q *Question) brokerFor(ctx context.Context, r docdb.Reader,
	home register.URN) (*parties.Seller, error) {
	if q.broker.ID != "" {
		return &q.broker, nil
	}
	p, err := parties.SellerBetween(ctx, r, "", q.Need.URN, home)
	return &p, err
}
