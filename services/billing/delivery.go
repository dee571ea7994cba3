package billing

import (
	"slices"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/register"
)

// part is what of one agreement stands on an invoice.
type part struct {
	a agreements.Agreement
	priced
}

// delivery is what stands on one invoice: the parts of one agreement, or of several that share it.
type delivery []part

// together puts the parts of agreements on as few invoices as may be: what is outside the scope of VAT shares no
// invoice with anything else, and what had to be apart for one agreement stays apart for all.
func together(parts []part) []delivery {
	type kind struct {
		place   int
		outside bool
	}
	var order []kind
	all := map[kind]delivery{}
	for _, p := range parts {
		k := kind{p.place, p.outside()}
		if all[k] == nil {
			order = append(order, k)
		}
		all[k] = append(all[k], p)
	}
	slices.SortStableFunc(order, func(a, b kind) int { return a.place - b.place })
	some := make([]delivery, len(order))
	for n, k := range order {
		some[n] = all[k]
	}
	return some
}

// outside says whether what the invoice has of it is outside the scope of VAT: of one delivery all is, or nothing.
func (p priced) outside() bool { return len(p.invoice) > 0 && p.invoice[0].Reason == parties.Outside }

// lines are the lines of one of the documents.
func (d delivery) lines(of paper) []Line { return d.linesOf(of, len(d) > 1) }

// linesOf are the lines of one of the documents. Where agreements share the invoice, each line says its own.
func (d delivery) linesOf(of paper, shared bool) []Line {
	var all []Line
	for _, p := range d {
		for _, l := range of.lines(p.priced) {
			if shared {
				l.AgreementID, l.Description = p.a.ID, ofAgreement(l.Description, p.a, of.orders)
			}
			all = append(all, l)
		}
	}
	return all
}

// paper is a document of a delivery. Order numbers are the payer's, and for its invoice alone.
type paper struct {
	lines  func(priced) []Line
	orders bool
}

var (
	onInvoice   = paper{func(p priced) []Line { return p.invoice }, true}
	onSelfBill  = paper{func(p priced) []Line { return p.selfBill }, false}
	onBrokerage = paper{func(p priced) []Line { return p.brokerage }, false}
)

// first is the agreement whose sides are those of all.
func (d delivery) first() agreements.Agreement { return d[0].a }

// deals are the agreements where several share a document, with their orders where it is for what the school buys;
// none where there is one.
func (d delivery) deals(seller parties.Ref) []Deal {
	if len(d) < 2 {
		return nil
	}
	all := make([]Deal, len(d))
	for n, p := range d {
		all[n] = Deal{
			AgreementID: p.a.ID, AgreementRef: p.a.Ref, EnquiryID: p.a.Origin.ID, LeaderName: p.a.LeaderName,
			HomeURN: p.a.HomeURN, PurchaseOrder: orderOf(p.a, seller),
		}
	}
	return all
}

// leaders are the names of the leaders, each once, and refs the agreements, as people read them.
func (d delivery) leaders() string {
	return d.each(func(a agreements.Agreement) string { return a.LeaderName })
}

func (d delivery) refs() string { return d.each(func(a agreements.Agreement) string { return a.Ref }) }

func (d delivery) each(of func(agreements.Agreement) string) string {
	var all []string
	for _, p := range d {
		if s := of(p.a); !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return listed(all)
}

// order is the order number that all have; "" where they differ, since then each line says its own.
func (d delivery) order(seller parties.Ref) string {
	one := orderOf(d.first(), seller)
	for _, p := range d {
		if orderOf(p.a, seller) != one {
			return ""
		}
	}
	return one
}

// orderOf is the order number on an invoice of a seller. It is for what the school buys, whoever pays, and not
// for what a home school is charged.
func orderOf(a agreements.Agreement, seller parties.Ref) string {
	if seller != a.Seller() {
		return ""
	}
	return a.PurchaseOrder
}

// paymentDays are the most that any of the agreements gives.
func (d delivery) paymentDays() int {
	days := 0
	for _, p := range d {
		days = max(days, p.a.PaymentDays)
	}
	return days
}

// homes are the parts by the school of the leader, each of which is owed for its own.
func (d delivery) homes() []delivery {
	var order []register.URN
	all := map[register.URN]delivery{}
	for _, p := range d {
		if all[p.a.HomeURN] == nil {
			order = append(order, p.a.HomeURN)
		}
		all[p.a.HomeURN] = append(all[p.a.HomeURN], p)
	}
	some := make([]delivery, len(order))
	for n, home := range order {
		some[n] = all[home]
	}
	return some
}

// kept is the brokerage that is kept from the price of all.
func (d delivery) kept() (money.Amount, error) {
	all := money.Pence(0)
	var e errs
	for _, p := range d {
		all = e.add(all, p.Kept())
	}
	return all, e.err
}
