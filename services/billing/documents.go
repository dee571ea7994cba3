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
	"lateral/services/register"
)

// newDocuments writes the numbered invoice and its self-bill.
func (s *Service) newDocuments(ctx context.Context, tx docdb.Tx, a agreements.Agreement,
	lines priced) (Invoice, SelfBill, error) {
	issuer, home, err := sellers(ctx, tx, a, lines)
	if err != nil {
		return Invoice{}, SelfBill{}, err
	}
	invoice := Invoice{
		Meta: docdb.Meta{ID: s.ids.New("invoice")}, IssuerID: issuer.ID, IssuerName: issuer.Name, Payee: issuer.Payee,
		BuyerURN: a.BuyerURN, BuyerName: a.BuyerName, AgreementID: a.ID, AgreementRef: a.Ref, EnquiryID: a.Origin.ID,
		LeaderName: a.LeaderName, PurchaseOrder: a.PurchaseOrder, Lines: lines.invoice, Paid: money.Pence(0),
		State: Issued, Unpaid: true, IssuedAt: s.now(), IssuedBy: events.ActorFrom(ctx).AccountID,
		DueOn: date.On(s.now()).AddDays(a.PaymentDays), SelfBillID: s.ids.New("selfbill"),
	}
	bill := SelfBill{
		Meta: docdb.Meta{ID: invoice.SelfBillID}, IssuerID: issuer.ID, IssuerName: issuer.Name, HomeURN: a.HomeURN,
		HomeName: a.HomeName, HomeVATNumber: home.VATNumber, HomePayee: home.Payee, InvoiceID: invoice.ID, AgreementID: a.ID,
		LeaderName: a.LeaderName,
		Lines:      lines.selfBill, Brokerage: lines.Kept(), IssuedAt: s.now(),
	}
	if invoice.OrderCovers, err = withoutOrder(ctx, tx, a); err != nil {
		return invoice, bill, err
	}
	if invoice.Sums, err = sum(lines.invoice); err != nil {
		return invoice, bill, err
	}
	if bill.Sums, err = sum(lines.selfBill); err != nil {
		return invoice, bill, err
	}
	if invoice.BuyerAddress, err = address(ctx, tx, a.BuyerURN); err != nil {
		return invoice, bill, err
	}
	if bill.HomeAddress, err = address(ctx, tx, a.HomeURN); err != nil {
		return invoice, bill, err
	}
	if invoice.Number, err = number(ctx, tx, "INV", issuer.ID); err != nil {
		return invoice, bill, err
	}
	if bill.Number, err = number(ctx, tx, "SB", issuer.ID); err != nil {
		return invoice, bill, err
	}
	if err := invoices.Insert(ctx, tx, &invoice); err != nil {
		return invoice, bill, err
	}
	err = selfBills.Insert(ctx, tx, &bill)
	return invoice, bill, err
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
		if i.State != Credited && i.PurchaseOrder != a.PurchaseOrder {
			numbers = append(numbers, i.Number)
		}
	}
	return numbers, err
}

// number takes the next number of a series of the issuer.
func number(ctx context.Context, tx docdb.Tx, series, issuerID string) (string, error) {
	n, err := counter.Next(ctx, tx, series+"."+issuerID, 1)
	return fmt.Sprintf("%s-%06d", series, n), err
}

// address is the school's address on a letter.
func address(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	school, err := register.GetSchool(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	return school.Address(), nil
}
