package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// made are the documents of a delivery. Without an id, the self-bill, its draft or the invoice of the
// brokerage is not there.
type made struct {
	invoice   Invoice
	selfBill  SelfBill
	draft     Draft
	holds     []Hold // why it is a draft
	brokerage Invoice
}

// newDocuments writes the documents of a delivery, numbered.
func (s *Service) newDocuments(ctx context.Context, tx docdb.Tx, t *parties.Tables, a agreements.Agreement,
	p priced) (made, error) {
	var m made
	who, err := sidesOf(ctx, tx, t, a, p)
	if err != nil {
		return m, err
	}
	if m.invoice, err = s.newInvoice(ctx, t, a, who.seller, who.payer, p.invoice); err != nil {
		return m, err
	}
	m.invoice.BuyerURN, m.invoice.BuyerName = a.BuyerURN, a.BuyerName
	if m.invoice.OrderCovers, err = withoutOrder(ctx, tx, a); err != nil {
		return m, err
	}
	if len(p.brokerage) > 0 {
		if m.brokerage, err = s.newInvoice(ctx, t, a, who.broker, who.brokerage, p.brokerage); err != nil {
			return m, err
		}
		m.invoice.BrokerageID, m.brokerage.BrokerageOf = m.brokerage.ID, m.invoice.ID
	}
	if err := m.number(ctx, tx); err != nil {
		return m, err
	}
	if len(p.selfBill) > 0 {
		if err := s.bill(ctx, tx, t, a, &m, p); err != nil {
			return m, err
		}
	}
	err = m.insert(ctx, tx)
	return m, err
}

// bill draws up what the home school is owed: a self-bill where it may, else a draft.
func (s *Service) bill(ctx context.Context, tx docdb.Tx, t *parties.Tables, a agreements.Agreement, m *made,
	p priced) error {
	var err error
	if m.draft, err = s.newDraft(a, m.invoice, p); err != nil {
		return err
	}
	if m.holds, err = s.holdsOn(ctx, tx, t, m.draft.Customer, a.HomeURN,
		m.draft.Lines); err != nil || len(m.holds) > 0 {
		return err
	}
	if m.selfBill, err = s.newSelfBill(ctx, tx, t, m.draft); err != nil {
		return err
	}
	m.invoice.SelfBillID, m.draft = m.selfBill.ID, Draft{}
	return nil
}

// newInvoice is an invoice without a number.
func (s *Service) newInvoice(ctx context.Context, t *parties.Tables, a agreements.Agreement, from, to parties.Identity,
	lines []Line) (Invoice, error) {
	sums, err := sum(lines)
	if err != nil {
		return Invoice{}, err
	}
	internal, err := t.Internal(ctx, from.Ref, to.Ref)
	if sums.outside() {
		from.VATNumber = ""
	}
	return Invoice{
		Meta: docdb.Meta{ID: s.ids.New("invoice")}, Issuer: from.Ref, IssuerName: from.Name, Payee: from.Payee,
		Payer: to.Ref, PayerName: to.Name, PayerAddress: to.Address, HomeURN: a.HomeURN,
		AgreementID: a.ID, AgreementRef: a.Ref, EnquiryID: a.Origin.ID, LeaderName: a.LeaderName,
		PurchaseOrder: orderOf(a, from.Ref), Lines: lines, Sums: sums, Paid: money.Pence(0), State: Issued, Unpaid: true,
		IssuedAt: s.now(), IssuedBy: events.ActorFrom(ctx).AccountID, DueOn: date.On(s.now()).AddDays(a.PaymentDays),
		Internal: internal,
	}, err
}

// orderOf is the order number on an invoice of a seller. It is for what the school buys, whoever pays, and not
// for what a home school is charged.
func orderOf(a agreements.Agreement, seller parties.Ref) string {
	if seller != a.Seller() {
		return ""
	}
	return a.PurchaseOrder
}

// newDraft is what the home school is owed, before it is known whether it may be billed for.
func (s *Service) newDraft(a agreements.Agreement, i Invoice, p priced) (Draft, error) {
	net := money.Pence(0)
	var e errs
	for _, l := range p.selfBill {
		net = e.add(net, l.Net)
	}
	return Draft{
		Meta: docdb.Meta{ID: s.ids.New("selfbill")}, Customer: i.Issuer, HomeURN: a.HomeURN, HomeName: a.HomeName,
		InvoiceID: i.ID, Number: i.Number, AgreementID: a.ID, LeaderName: a.LeaderName, Lines: p.selfBill,
		Brokerage: p.Kept(), Net: net, MadeAt: s.now(),
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
	return nil
}

// insert stores the documents, and numbers the self-bill.
func (m *made) insert(ctx context.Context, tx docdb.Tx) error {
	for _, i := range []*Invoice{&m.invoice, &m.brokerage} {
		if i.ID == "" {
			continue
		}
		if err := invoices.Insert(ctx, tx, i); err != nil {
			return err
		}
	}
	if m.draft.ID != "" {
		return drafts.Insert(ctx, tx, &m.draft)
	}
	if m.selfBill.ID == "" {
		return nil
	}
	return insertSelfBill(ctx, tx, &m.selfBill)
}

// withoutOrder are the numbers of the agreement's invoices that do not quote its
// order, because it came later. Credited invoices need none.
func withoutOrder(ctx context.Context, r docdb.Reader, a agreements.Agreement) ([]string, error) {
	if a.PurchaseOrder == "" {
		return nil, nil
	}
	before, err := invoices.All(ctx, r, docdb.Query{Index: "by_agreement", Equal: []any{a.ID}})
	var numbers []string
	for _, i := range before {
		if i.State != Credited && i.BrokerageOf == "" && i.PurchaseOrder != a.PurchaseOrder {
			numbers = append(numbers, i.Number)
		}
	}
	return numbers, err
}
