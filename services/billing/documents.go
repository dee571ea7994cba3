package billing

import (
	"context"
	"fmt"

	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// made are the documents of a delivery. Without an id, the self-bill or the invoice of the brokerage
// is not there.
type made struct {
	invoice   Invoice
	selfBill  SelfBill
	brokerage Invoice
}

// newDocuments writes the documents of a delivery, numbered.
func (s *Service) newDocuments(ctx context.Context, tx docdb.Tx, a agreements.Agreement, p priced) (made, error) {
	var m made
	who, err := sidesOf(ctx, tx, a, p)
	if err != nil {
		return m, err
	}
	if m.invoice, err = s.newInvoice(ctx, a, who.seller, who.payer, p.invoice); err != nil {
		return m, err
	}
	m.invoice.BuyerURN, m.invoice.BuyerName = a.BuyerURN, a.BuyerName
	if m.invoice.OrderCovers, err = withoutOrder(ctx, tx, a); err != nil {
		return m, err
	}
	if len(p.selfBill) > 0 {
		if m.selfBill, err = s.newSelfBill(a, who, m.invoice.ID, p); err != nil {
			return m, err
		}
		m.invoice.SelfBillID = m.selfBill.ID
	}
	if len(p.brokerage) > 0 {
		if m.brokerage, err = s.newInvoice(ctx, a, who.broker, who.brokerage, p.brokerage); err != nil {
			return m, err
		}
		m.invoice.BrokerageID, m.brokerage.BrokerageOf = m.brokerage.ID, m.invoice.ID
	}
	err = m.insert(ctx, tx)
	return m, err
}

// newInvoice is an invoice without a number.
func (s *Service) newInvoice(ctx context.Context, a agreements.Agreement, from, to parties.Identity,
	lines []Line) (Invoice, error) {
	sums, err := sum(lines)
	return Invoice{
		Meta: docdb.Meta{ID: s.ids.New("invoice")}, Issuer: from.Ref, IssuerName: from.Name, Payee: from.Payee,
		Payer: to.Ref, PayerName: to.Name, PayerAddress: to.Address, HomeURN: a.HomeURN,
		AgreementID: a.ID, AgreementRef: a.Ref, EnquiryID: a.Origin.ID, LeaderName: a.LeaderName,
		PurchaseOrder: orderOf(a, to.Ref), Lines: lines, Sums: sums, Paid: money.Pence(0), State: Issued, Unpaid: true,
		IssuedAt: s.now(), IssuedBy: events.ActorFrom(ctx).AccountID, DueOn: date.On(s.now()).AddDays(a.PaymentDays),
	}, err
}

// orderOf is the order number of the payer. Only the supported school gives one.
func orderOf(a agreements.Agreement, payer parties.Ref) string {
	if payer != parties.School(a.BuyerURN) {
		return ""
	}
	return a.PurchaseOrder
}

// newSelfBill is a self-bill without a number.
func (s *Service) newSelfBill(a agreements.Agreement, who sides, invoiceID string, p priced) (SelfBill, error) {
	sums, err := sum(p.selfBill)
	return SelfBill{
		Meta: docdb.Meta{ID: s.ids.New("selfbill")}, Issuer: who.seller.Ref, IssuerName: who.seller.Name,
		HomeURN: a.HomeURN, HomeName: a.HomeName, HomeAddress: who.home.Address, HomeVATNumber: who.home.VATNumber,
		HomePayee: who.home.Payee, InvoiceID: invoiceID, AgreementID: a.ID, LeaderName: a.LeaderName,
		Lines: p.selfBill, Sums: sums, Brokerage: p.Kept(), IssuedAt: s.now(),
	}, err
}

// insert numbers the documents and stores them.
func (m *made) insert(ctx context.Context, tx docdb.Tx) error {
	for _, i := range []*Invoice{&m.invoice, &m.brokerage} {
		if i.ID == "" {
			continue
		}
		var err error
		if i.Number, err = number(ctx, tx, "INV", i.Issuer); err != nil {
			return err
		}
		if err := invoices.Insert(ctx, tx, i); err != nil {
			return err
		}
	}
	if m.selfBill.ID == "" {
		return nil
	}
	var err error
	if m.selfBill.Number, err = number(ctx, tx, "SB", m.selfBill.Issuer); err != nil {
		return err
	}
	return selfBills.Insert(ctx, tx, &m.selfBill)
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

// number takes the next number of a series of the issuer.
func number(ctx context.Context, tx docdb.Tx, series string, issuer parties.Ref) (string, error) {
	n, err := counter.Next(ctx, tx, series+"."+issuer.ID(), 1)
	return fmt.Sprintf("%s-%06d", series, n), err
}
