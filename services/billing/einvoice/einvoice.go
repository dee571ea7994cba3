package einvoice

import (
	"cmp"
	"io"
	"strings"

	"lateral/pkg/date"
	"lateral/services/billing"
	"lateral/services/billing/ubl"
	"lateral/services/parties"
)

// Invoice writes an invoice. Conflict where it cannot be written well.
func Invoice(w io.Writer, i billing.Invoice, e billing.Electronic) error {
	d := ubl.Document{
		Kind: ubl.Invoice, Number: i.Number, IssuedOn: date.On(i.IssuedAt), DueOn: i.DueOn, Order: i.PurchaseOrder,
		Notes: []string{supportBy(i.LeaderName)}, Account: account(i.Payee), PaymentReference: i.Number,
	}
	if len(i.OrderCovers) > 0 {
		d.Notes = append(d.Notes, orderCovers(i.OrderCovers))
	}
	return sold(d, i, e).write(w, i.Sums, i.Lines)
}

// CreditNote writes a credit note, of an invoice or of a self-bill. Conflict where it cannot be
// written well.
func CreditNote(w io.Writer, c billing.CreditDetail, e billing.Electronic) error {
	d := ubl.Document{
		Kind: ubl.CreditNote, Number: c.Number, IssuedOn: date.On(c.IssuedAt), Notes: []string{c.Reason},
		Terms: nothingToPay, Order: c.Invoice.PurchaseOrder,
		Preceding: []ubl.Reference{{Number: c.Invoice.Number, IssuedOn: date.On(c.Invoice.IssuedAt)}},
	}
	if b := c.SelfBill; b.ID != "" {
		d.Kind, d.Order = ubl.SelfBillCredit, ""
		d.Preceding = []ubl.Reference{{Number: b.Number, IssuedOn: date.On(b.IssuedAt)}}
		return drawnUp(d, b, c.Invoice, e).write(w, c.Sums, c.Lines)
	}
	return sold(d, c.Invoice, e).write(w, c.Sums, c.Lines)
}

// SelfBill writes a self-bill: the home school sells, and its customer has drawn it up. Conflict where
// it cannot be written well.
func SelfBill(w io.Writer, b billing.BillDetail, e billing.Electronic) error {
	d := ubl.Document{
		Kind: ubl.SelfBill, Number: b.Number, IssuedOn: date.On(b.IssuedAt), Terms: noInvoiceNeeded,
		Notes: []string{supportBy(b.LeaderName)}, Account: account(b.HomePayee), PaymentReference: b.Number,
	}
	if !b.VAT.IsZero() {
		d.Notes = append(d.Notes, yourOutputTax)
	}
	return drawnUp(d, b.SelfBill, b.Invoice, e).write(w, b.Sums, b.Lines)
}

// sold has the parties of an invoice.
func sold(d ubl.Document, i billing.Invoice, e billing.Electronic) draft {
	d.Contract, d.BuyerAccounting = i.AgreementRef, e.Buyer.NominalCode
	if d.Order == "" {
		d.BuyerReference = i.AgreementRef
	}
	d.Seller = party(i.Issuer, i.IssuerName, i.Payee.Address, i.Payee.VATNumber, e.Seller)
	d.Buyer = party(i.Payer, i.PayerName, i.PayerAddress, e.Buyer.VATNumber, e.Buyer)
	return draft(d)
}

// drawnUp has the parties of a self-bill. The customer's address stands on the invoice of the same
// delivery.
func drawnUp(d ubl.Document, b billing.SelfBill, i billing.Invoice, e billing.Electronic) draft {
	refs := b.Refs(i)
	d.Contract, d.BuyerReference, d.BuyerAccounting = refs, refs, e.Buyer.NominalCode
	d.Seller = party(parties.School(b.HomeURN), b.HomeName, b.HomeAddress, b.HomeVATNumber, e.Seller)
	d.Buyer = party(b.Issuer, b.IssuerName, i.Payee.Address, i.Payee.VATNumber, e.Buyer)
	return draft(d)
}

// party is a seller or a buyer. A school is known by its number, others by their name.
func party(of parties.Ref, name string, address []string, vatNumber string, by billing.Reached) ubl.Party {
	p := ubl.Party{
		Name: name, ID: name, VATNumber: vatNumber, Address: ubl.AddressOf(address),
		Endpoint: ubl.ID{Scheme: by.Address.Scheme, Value: by.Address.ID},
	}
	if of.Kind() == parties.OfSchool {
		p.ID = of.ID()
	}
	return p
}

func account(p parties.Payee) ubl.Account {
	if !p.HasAccount() {
		return ubl.Account{}
	}
	return ubl.Account{Name: cmp.Or(strings.TrimSpace(p.AccountName), p.AccountNumber), Sort: p.SortCode,
		Number: p.AccountNumber}
}
