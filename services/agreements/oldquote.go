package agreements

import (
	"lateral/pkg/money"
	"lateral/services/partnerships"
)

// oldQuote is Quote for agreements from before we kept the price of a half-day:
// their total was rounded once. Each visit is a part of that total, so all
// visits together come to the agreed sum; brokerage was rounded for each visit.
func (a Agreement) oldQuote(visits []Visit, halfDays int) (partnerships.Quote, error) {
	support, brokerage := money.Pence(0), money.Pence(0)
	for _, v := range visits {
		price, err := a.partOfTotal(v)
		if err != nil {
			return partnerships.Quote{}, err
		}
		kept, err := a.Brokerage.On(price, v.HalfDays)
		if err != nil {
			return partnerships.Quote{}, err
		}
		if support, err = support.Add(price); err != nil {
			return partnerships.Quote{}, err
		}
		if brokerage, err = brokerage.Add(kept); err != nil {
			return partnerships.Quote{}, err
		}
	}
	return partnerships.QuoteOf(a.Brokerage.Mode, halfDays, support, brokerage)
}

// partOfTotal is the sum of the agreement's half-days up to and with the visit,
// less the sum before it.
func (a Agreement) partOfTotal(v Visit) (money.Amount, error) {
	before := 0
	for _, slot := range a.Slots {
		if slot.Date < v.agreed()[0].Date {
			before++
		}
	}
	without, err := a.DayRate.Fraction(int64(before), 2)
	if err != nil {
		return without, err
	}
	with, err := a.DayRate.Fraction(int64(before+v.HalfDays), 2)
	if err != nil {
		return with, err
	}
	return with.Sub(without)
}
