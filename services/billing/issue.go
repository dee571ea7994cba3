package billing

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Rates are the VAT rates of an invoice: of the support, of the added brokerage,
// and of the home school's supply. Zero where none is due.
type Rates = partnerships.VATRates

// IssueInput says which visits of an agreement to invoice.
type IssueInput struct {
	AgreementID    string
	VisitIDs       []string
	Rates          *Rates // become the agreement's decision; nil takes those decided before
	IdempotencyKey string
}

// maxVisits is the most visits on one invoice.
const maxVisits = 100

func (in IssueInput) validate() error {
	var c apperr.Check
	c.That(len(in.VisitIDs) > 0, "visitIds", "Choose at least one visit.")
	c.That(len(in.VisitIDs) <= maxVisits, "visitIds", fmt.Sprintf("Choose at most %d visits.", maxVisits))
	sorted := slices.Sorted(slices.Values(in.VisitIDs))
	c.That(len(slices.Compact(sorted)) == len(in.VisitIDs), "visitIds", "Choose each visit once.")
	if in.Rates != nil {
		checkRates(&c, *in.Rates)
	}
	return c.Err()
}

func known(rate money.BasisPoints) bool {
	return slices.Contains([]money.BasisPoints{money.VATZero, money.VATReduced, money.VATStandard}, rate)
}

// Issue makes the invoice for signed-off visits of one agreement, its self-bill
// and their entry in the ledger. A repeat with the same key returns the same
// invoice. Conflict where a visit is not signed off or is already on an invoice,
// or "vat_invoiced" where an earlier invoice has other VAT.
func (s *Service) Issue(ctx context.Context, actor people.Actor, in IssueInput) (Invoice, error) {
	if err := in.validate(); err != nil {
		return Invoice{}, err
	}
	var invoice Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		agreement, err := agreements.GetAgreement(ctx, tx, in.AgreementID)
		if err != nil {
			return err
		}
		if !issues(actor, agreement.PartnershipID) {
			return apperr.NotFound("agreement")
		}
		scope := actor.AccountID + " issue-invoice"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			rates, err := decided(agreement, in.Rates)
			if err != nil {
				return "", err
			}
			if err := asInvoiced(ctx, tx, agreement, rates); err != nil {
				return "", err
			}
			made, err := s.issue(ctx, tx, agreement, in.VisitIDs, rates)
			if err == nil {
				_, err = s.mark(ctx, tx, actor, agreement, rates)
			}
			return made.ID, err
		})
		if err != nil {
			return err
		}
		invoice, err = invoices.Get(ctx, tx, id)
		return err
	})
	return invoice, err
}

// issue makes the documents within tx.
func (s *Service) issue(ctx context.Context, tx docdb.Tx, a agreements.Agreement, visitIDs []string,
	rates Rates) (Invoice, error) {
	visits, err := visitsToInvoice(ctx, tx, a, visitIDs)
	if err != nil {
		return Invoice{}, err
	}
	lines, err := price(a, visits, rates)
	if err != nil {
		return Invoice{}, err
	}
	invoice, bill, err := s.draw(ctx, tx, a, lines)
	if err != nil {
		return Invoice{}, err
	}
	for _, v := range visits {
		if err := agreements.MarkInvoiced(ctx, tx, v.ID, invoice.ID); err != nil {
			return Invoice{}, err
		}
	}
	entry, err := invoiced(invoice, bill)
	if err != nil {
		return Invoice{}, err
	}
	if err := s.post(ctx, tx, entry); err != nil {
		return Invoice{}, err
	}
	moved := invoice.moved(bill.HomeURN, invoice.Total, "")
	moved.SelfBillNumber = bill.Number
	return invoice, s.events.Append(ctx, tx, InvoiceIssued, invoice.ID, moved)
}

// visitsToInvoice reads the visits, which must all belong to the agreement.
func visitsToInvoice(ctx context.Context, r docdb.Reader, a agreements.Agreement,
	ids []string) ([]agreements.Visit, error) {
	var c apperr.Check
	visits := make([]agreements.Visit, len(ids))
	for i, id := range ids {
		v, err := agreements.GetVisit(ctx, r, id)
		if err != nil && !apperr.Is(err, apperr.KindNotFound) {
			return nil, err
		}
		c.That(err == nil && v.AgreementID == a.ID, fmt.Sprintf("visitIds[%d]", i),
			"This visit does not belong to the agreement.")
		visits[i] = v
	}
	slices.SortFunc(visits, func(a, b agreements.Visit) int {
		return slices.Compare([]string{a.Date, a.ID}, []string{b.Date, b.ID})
	})
	return visits, c.Err()
}

// draw writes the numbered invoice and its self-bill.
func (s *Service) draw(ctx context.Context, tx docdb.Tx, a agreements.Agreement,
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
		DueOn: date.Add(s.now(), a.PaymentDays), SelfBillID: s.ids.New("selfbill"),
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

// sellers are the party that charges the invoice and the one that charges the
// self-bill. Invalid where either charges VAT and has no VAT number.
func sellers(ctx context.Context, r docdb.Reader, a agreements.Agreement,
	lines priced) (partnerships.Partnership, partnerships.Supplier, error) {
	issuer, err := partnerships.Get(ctx, r, a.PartnershipID)
	if err != nil {
		return issuer, partnerships.Supplier{}, err
	}
	home, err := partnerships.GetSupplier(ctx, r, a.HomeURN)
	if err != nil {
		return issuer, home, err
	}
	var c apperr.Check
	c.Add("", mayChargeVAT(issuer, lines.invoice))
	c.Add("", mayBillVAT(home, a.HomeName, lines.selfBill))
	return issuer, home, c.Err()
}

// mayChargeVAT is Invalid where a line has VAT and the issuer has no VAT number
// to put on the invoice.
func mayChargeVAT(issuer partnerships.Partnership, lines []Line) error {
	for _, l := range lines {
		if l.VATRate == 0 || issuer.Payee.VATNumber != "" {
			continue
		}
		where := "supportVat"
		if l.VisitID == "" {
			where = "brokerageVat"
		}
		return apperr.Invalid(apperr.Field{
			Path: where, Message: issuer.Name + " has no VAT number. Add one to its payment details, or choose no VAT.",
		})
	}
	return nil
}

// mayBillVAT is Invalid where a line of a self-bill has VAT and the home school
// has given no VAT number to put on it.
func mayBillVAT(home partnerships.Supplier, name string, lines []Line) error {
	if home.VATNumber != "" || !slices.ContainsFunc(lines, func(l Line) bool { return l.VATRate != 0 }) {
		return nil
	}
	return apperr.Invalid(apperr.Field{
		Path:    "homeVat",
		Message: name + " has given no VAT number. Ask the school to add one to its payment details, or choose no VAT.",
	})
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
