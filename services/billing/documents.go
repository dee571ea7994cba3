package billing

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// made are the documents of a delivery. Without an id, the invoice of the brokerage is not there.
type made struct {
	invoice   Invoice
	bills     []homeBill
	brokerage Invoice
}

// homeBill is what one home school is owed: a self-bill, or the draft of one. The other has no id.
type homeBill struct {
	selfBill SelfBill
	draft    Draft
	holds    []Hold // why it is a draft
}

// newDocuments writes the documents of a delivery, numbers them and stores them.
func (s *Service) newDocuments(ctx context.Context, tx docdb.Tx, t *parties.Tables, d delivery) (made, error) {
	m, err := s.compose(ctx, tx, t, d)
	if err != nil {
		return m, err
	}
	if err := m.number(ctx, tx); err != nil {
		return m, err
	}
	if err := m.keepElectronic(ctx, tx); err != nil {
		return m, err
	}
	err = m.insert(ctx, tx)
	return m, err
}

// compose writes the documents of a delivery as they would be today, without numbers.
func (s *Service) compose(ctx context.Context, r docdb.Reader, t *parties.Tables, d delivery) (made, error) {
	var m made
	who, err := sidesOf(ctx, r, t, d)
	if err != nil {
		return m, err
	}
	if m.invoice, err = s.newInvoice(ctx, t, d, who.seller, who.payer, onInvoice); err != nil {
		return m, err
	}
	a := d.first()
	m.invoice.BuyerURN, m.invoice.BuyerName = a.BuyerURN, a.BuyerName
	if m.invoice.OrderCovers, err = withoutOrder(ctx, r, d); err != nil {
		return m, err
	}
	if len(d.lines(onBrokerage)) > 0 {
		if m.brokerage, err = s.newInvoice(ctx, t, d, who.broker, who.brokerage, onBrokerage); err != nil {
			return m, err
		}
		m.invoice.BrokerageID, m.brokerage.BrokerageOf = m.brokerage.ID, m.invoice.ID
	}
	err = s.bill(ctx, r, t, &m, d)
	return m, err
}

// bill draws up what each home school is owed: a self-bill where it may, else a draft.
func (s *Service) bill(ctx context.Context, r docdb.Reader, t *parties.Tables, m *made, d delivery) error {
	for _, of := range d.homes() {
		lines := of.linesOf(onSelfBill, len(d) > 1)
		if len(lines) == 0 {
			continue
		}
		var b homeBill
		var err error
		if b.draft, err = s.newDraft(of, m.invoice, lines); err != nil {
			return err
		}
		if b.holds, err = s.holdsOn(ctx, r, t, b.draft.Customer, b.draft.HomeURN, lines); err != nil {
			return err
		}
		if len(b.holds) == 0 {
			if b.selfBill, err = s.newSelfBill(ctx, r, t, b.draft); err != nil {
				return err
			}
			m.invoice.addBill(b.selfBill.ID)
			b.draft = Draft{}
		}
		m.bills = append(m.bills, b)
	}
	return nil
}

// newInvoice is an invoice without a number.
func (s *Service) newInvoice(ctx context.Context, t *parties.Tables, d delivery, from, to parties.Identity,
	of paper) (Invoice, error) {
	lines := d.lines(of)
	sums, err := sum(lines)
	if err != nil {
		return Invoice{}, err
	}
	internal, err := t.Internal(ctx, from.Ref, to.Ref)
	if sums.outside() {
		from.VATNumber = ""
	}
	a := d.first()
	return Invoice{
		Meta: docdb.Meta{ID: s.ids.New("invoice")}, Issuer: from.Ref, IssuerName: from.Name, Payee: from.Payee,
		Payer: to.Ref, PayerName: to.Name, PayerAddress: to.Address, HomeURN: a.HomeURN,
		AgreementID: a.ID, AgreementRef: d.refs(), EnquiryID: a.Origin.ID, LeaderName: d.leaders(), Deals: d.deals(from.Ref),
		PurchaseOrder: d.order(from.Ref), Lines: lines, Sums: sums, Paid: money.Pence(0), State: Issued, Unpaid: true,
		IssuedAt: s.now(), IssuedBy: events.ActorFrom(ctx).AccountID, DueOn: date.On(s.now()).AddDays(d.paymentDays()),
		Internal: internal,
	}, err
}

// newDraft is what a home school is owed, before it is known whether it may be billed for.
func (s *Service) newDraft(d delivery, i Invoice, lines []Line) (Draft, error) {
	net := money.Pence(0)
	var e errs
	for _, l := range lines {
		net = e.add(net, l.Net)
	}
	kept := e.keep(d.kept())
	a := d.first()
	return Draft{
		Meta: docdb.Meta{ID: s.ids.New("selfbill")}, Customer: i.Issuer, HomeURN: a.HomeURN, HomeName: a.HomeName,
		InvoiceID: i.ID, Number: i.Number, AgreementID: a.ID, LeaderName: d.leaders(), Deals: d.deals(""), Lines: lines,
		Brokerage: kept, Net: net, MadeAt: s.now(),
	}, e.err
}

// number numbers the invoices.
func (m *made) number(ctx context.Context, tx docdb.Tx) error {
	for _, i := range []*Invoice{&m.invoice, &m.brokerage} {
		if i.ID == "" {
			continue
		}
		var err error
		if i.Number, err = number(ctx, tx, "INV", i.Issuer); err != nil {
			return err
		}
	}
	for n := range m.bills {
		m.bills[n].draft.Number = m.invoice.Number
	}
	return nil
}

// keepElectronic keeps with the invoices how their parties are reached today.
func (m *made) keepElectronic(ctx context.Context, r docdb.Reader) error {
	for _, i := range []*Invoice{&m.invoice, &m.brokerage} {
		if i.ID == "" {
			continue
		}
		var err error
		if i.Electronic, err = electronicOf(ctx, r, i.Issuer, i.Payer); err != nil {
			return err
		}
	}
	return nil
}

// insert stores the documents, and numbers the self-bills.
func (m *made) insert(ctx context.Context, tx docdb.Tx) error {
	for _, i := range []*Invoice{&m.invoice, &m.brokerage} {
		if i.ID == "" {
			continue
		}
		if err := invoices.Insert(ctx, tx, i); err != nil {
			return err
		}
		if err := noteSharings(ctx, tx, *i); err != nil {
			return err
		}
	}
	for n := range m.bills {
		b := &m.bills[n]
		var err error
		if b.draft.ID != "" {
			err = drafts.Insert(ctx, tx, &b.draft)
		} else {
			err = insertSelfBill(ctx, tx, &b.selfBill)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// withoutOrder are the numbers of the agreements' invoices that do not quote their
// order, because it came later. Credited invoices need none.
func withoutOrder(ctx context.Context, r docdb.Reader, d delivery) ([]string, error) {
	var numbers []string
	for _, p := range d {
		if p.a.PurchaseOrder == "" {
			continue
		}
		before, err := invoicesFor(ctx, r, p.a.ID)
		if err != nil {
			return nil, err
		}
		for _, i := range before {
			if i.State != Credited && i.BrokerageOf == "" && !i.quotes(p.a) && !slices.Contains(numbers, i.Number) {
				numbers = append(numbers, i.Number)
			}
		}
	}
	return numbers, nil
}
