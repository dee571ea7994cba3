package billing

import (
	"slices"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// priced holds the lines of what a delivery makes: the invoice, and either the self-bill or the
// invoice of the brokerage, as the arrangement says. Empty lines make no document.
type priced struct {
	partnerships.Quote // over all lines
	invoice            []Line
	selfBill           []Line
	brokerage          []Line
	place              int // the support, expenses that stand apart, late cancellation that does: in this order
}

// price makes the lines for what is on no invoice yet of visits of an agreement. The sums of a visit are its
// half-days times the sums agreed for one, or a share of that where it was cancelled late; and its expenses, which the
// home school gets whole. What may share no document with the support is a delivery of its own, after the other.
func price(a agreements.Agreement, visits []agreements.Visit, tax agreements.Taxes) ([]priced, error) {
	together, late := visits, []agreements.Visit(nil)
	if tax.LateApart() {
		together, late = split(visits)
	}
	support, expenses, err := supported(a, together, tax)
	if err != nil {
		return nil, err
	}
	expenses.place = 1
	all := []priced{support, expenses}
	if len(late) > 0 {
		cancelled, _, err := supported(a, late, tax.OfLate())
		if err != nil {
			return nil, err
		}
		cancelled.place = 2
		all = append(all, cancelled)
	}
	return slices.DeleteFunc(all, priced.empty), nil
}

// split are the visits that took place, and those that were cancelled late.
func split(visits []agreements.Visit) (held, late []agreements.Visit) {
	for _, v := range visits {
		if v.LateShare > 0 {
			late = append(late, v)
		} else {
			held = append(held, v)
		}
	}
	return held, late
}

// supported is the delivery of visits. Their expenses are among it, or a delivery of their own.
func supported(a agreements.Agreement, visits []agreements.Visit, tax agreements.Taxes) (priced, priced, error) {
	all, err := a.QuoteToInvoice(visits...)
	if err != nil {
		return priced{}, priced{}, err
	}
	support, expenses := priced{Quote: all}, priced{}
	for _, v := range visits {
		if err := support.addSupport(a, v, tax); err != nil {
			return support, expenses, err
		}
		expenses.addExpenses(a, v, tax)
	}
	support.addBrokerage(a.Sold() == partnerships.AsPrincipal, tax)
	if tax.ExpensesApart() {
		return support, expenses, nil
	}
	support.putBeside(expenses)
	return support, priced{}, nil
}

func (p priced) empty() bool { return len(p.invoice) == 0 }

// addSupport adds the support of a visit, unless it is on an invoice.
func (p *priced) addSupport(a agreements.Agreement, v agreements.Visit, tax agreements.Taxes) error {
	if !v.ToInvoice().Support {
		return nil
	}
	q, err := a.Quote(v)
	if err != nil {
		return err
	}
	line := Line{VisitID: v.ID, Description: describe(a, v), HalfDays: v.HalfDays, DayRate: a.DayRate}
	by, home := tax.Support, tax.Home
	if v.LateShare > 0 {
		line.Late, line.HalfDays, line.DayRate, line.Description = true, 0, money.Pence(0), cancelledLate(a, v)
		by, home = tax.Late, tax.HomeLate
	}
	line.Net = q.Support
	p.invoice = append(p.invoice, line.bearing(by))
	if a.Sold() == partnerships.AsPrincipal {
		line.Net, err = q.ForSupport()
		p.selfBill = append(p.selfBill, line.bearing(home))
	}
	return err
}

// addExpenses adds what was claimed for a visit, unless it is on an invoice.
func (p *priced) addExpenses(a agreements.Agreement, v agreements.Visit, tax agreements.Taxes) {
	if !v.ToInvoice().Expenses {
		return
	}
	line := Line{
		VisitID: v.ID, Expenses: true, Description: expensesOf(a, v), DayRate: money.Pence(0), Net: v.Claimed(),
	}
	p.invoice = append(p.invoice, line.bearing(tax.Expenses))
	if a.Sold() == partnerships.AsPrincipal {
		p.selfBill = append(p.selfBill, line.bearing(tax.HomeExpenses))
	}
}

// putBeside adds the expenses of each visit after its support; what is of no visit stays last.
func (p *priced) putBeside(expenses priced) {
	p.invoice, p.selfBill = beside(p.invoice, expenses.invoice), beside(p.selfBill, expenses.selfBill)
}

func beside(support, expenses []Line) []Line {
	var all []Line
	for _, e := range expenses {
		at := slices.IndexFunc(support, func(l Line) bool { return l.VisitID == e.VisitID })
		all = append(append(all, support[:at+1]...), e)
		support = support[at+1:]
	}
	return append(all, support...)
}

// addBrokerage adds what the partnership keeps, unless it is what is left of the price: a line of
// its own invoice to the school, or, where it is an agent, an invoice of its own. What is outside the
// scope of VAT shares no document with anything else, so it may need one of its own too.
func (p *priced) addBrokerage(principal bool, tax agreements.Taxes) {
	line := Line{Description: brokerage, DayRate: money.Pence(0), Net: p.Brokerage}.bearing(tax.Brokerage)
	if principal {
		line.Net = p.OnTop()
	}
	switch {
	case line.Net.IsZero():
	case principal && !tax.BrokerageApart():
		p.invoice = append(p.invoice, line)
	default:
		p.brokerage = append(p.brokerage, line)
	}
}

func describe(a agreements.Agreement, v agreements.Visit) string {
	return supportByOn(a, v)
}
