package ubl

import (
	"slices"
	"unicode/utf8"

	"lateral/pkg/money"
)

// check is Refused with everything that keeps the document from being written, else nil.
func (d Document) check() error {
	var r refusals
	d.checkHead(&r)
	d.checkTexts(&r)
	r.unless(len(d.Lines) > 0, noLines)
	r.unless(len(d.Lines) <= mostLines, tooManyLines(mostLines))
	d.checkAmounts(&r)
	if len(r) == 0 { // sums are looked at where their amounts are sound
		d.checkVAT(&r)
		d.Seller.check(&r, aSeller)
		d.Buyer.check(&r, aBuyer)
		d.checkNumbers(&r)
	}
	if len(r) > 0 {
		return &Refused{r}
	}
	return nil
}

func (d Document) checkHead(r *refusals) {
	r.unless(d.Kind.typeCode() != "", unknownKind)
	r.unless(oneLine(d.Number) != "", noNumber)
	r.unless(d.IssuedOn.Meant(), noIssueDate)
	r.unless(d.DueOn == "" || d.DueOn.Meant(), badDueDate)
	r.unless(d.DueOn != "" && !d.Kind.credits() || oneLine(d.Terms) != "", neitherDueOrWhen)
	r.unless(!d.Kind.credits() || len(d.Preceding) > 0, noPreceding)
	for _, p := range d.Preceding {
		r.unless(oneLine(p.Number) != "" && (p.IssuedOn == "" || p.IssuedOn.Meant()), badPreceding)
	}
	a := d.Account
	r.unless(a == (Account{}) || oneLine(a.Name) != "" && len(digits(a.Sort)) == 6 && len(digits(a.Number)) == 8,
		badAccount)
}

func (d Document) checkTexts(r *refusals) {
	texts := []string{
		d.Number, d.Terms, d.Order, d.Contract, d.BuyerReference, d.BuyerAccounting, d.PaymentReference, d.Account.Name,
	}
	notes := 0
	for _, n := range d.Notes {
		notes += utf8.RuneCountInString(n) + 1
	}
	for _, p := range []Party{d.Seller, d.Buyer} {
		texts = append(texts, p.Name, p.ID, p.Legal.Value, p.Endpoint.Value, p.Address.Town, p.Address.Postcode)
		texts = append(texts, p.Address.Lines...)
	}
	for _, l := range d.Lines {
		texts = append(texts, l.ID, l.Description, l.Ground)
	}
	for _, v := range d.VATs {
		texts = append(texts, v.Ground)
	}
	r.unless(notes <= mostText && !slices.ContainsFunc(texts, func(t string) bool {
		return utf8.RuneCountInString(t) > mostText
	}), tooLong)
}

// checkAmounts looks at each amount alone, and at each line.
func (d Document) checkAmounts(r *refusals) {
	amounts := []money.Amount{d.Net, d.VAT, d.Total}
	for n, l := range d.Lines {
		amounts = append(amounts, l.Price, l.Net)
		l.check(r, n+1)
	}
	for _, v := range d.VATs {
		amounts = append(amounts, v.Net, v.VAT)
	}
	for _, a := range amounts {
		r.unless(a.Validate() == nil && a.Currency == d.Total.Currency, badCurrency)
		r.unless(a.Pence >= 0 && a.Pence <= mostPence, negative)
	}
}

func (l Line) check(r *refusals, place int) {
	r.unless(oneLine(l.Description) != "", lineWithout(place, hasNoDescription))
	r.unless(l.code() != "", lineWithout(place, hasNoReason))
	r.unless(l.why() != "" || l.Reason != Exempt && l.Reason != Outside, lineWithout(place, hasNoGround))
	charges := l.Reason == Standard || l.Reason == Reduced
	r.unless(charges && l.Rate > 0 && l.Rate <= 10_000 || !charges && l.Rate == 0, badRate)
	net, err := l.Price.Mul(int64(max(l.HalfDays, 1)))
	r.unless(l.HalfDays >= 0 && err == nil && net == l.Net, lineWithout(place, doesNotMultiply))
}
