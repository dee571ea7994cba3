package ubl

import (
	"cmp"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"lateral/pkg/money"
)

// Write writes the document as a file. Refused, before anything is written, where that cannot be done
// well.
func Write(w io.Writer, d Document) error {
	if err := d.check(); err != nil {
		return err
	}
	vats, err := merged(d.VATs)
	if err != nil {
		return err
	}
	f := file{Document: d, names: d.Kind.names(), vats: vats, outside: d.outside()}
	f.WriteString(xml.Header)
	f.in(f.root, f.content,
		`xmlns="urn:oasis:names:specification:ubl:schema:xsd:`+f.root+`-2"`,
		`xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"`,
		`xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"`)
	_, err = w.Write(f.Bytes())
	return err
}

// content are the elements of the document, in the order of the schema.
func (f *file) content() {
	set, code := f.rules(), f.Kind.typeCode()
	f.leaf("cbc:CustomizationID", set.customization)
	f.leaf("cbc:ProfileID", set.profile)
	f.leaf("cbc:ID", f.Number)
	f.leaf("cbc:IssueDate", string(f.IssuedOn))
	if !f.Kind.credits() { // a credit note says it with its means of payment
		f.leaf("cbc:DueDate", string(f.DueOn))
	}
	f.leaf(f.typeCode, code)
	f.leaf("cbc:Note", strings.Join(f.Notes, " ")) // Peppol allows one
	f.leaf("cbc:DocumentCurrencyCode", f.Total.Currency)
	f.leaf("cbc:AccountingCost", f.BuyerAccounting)
	f.leaf("cbc:BuyerReference", f.BuyerReference)
	f.in("cac:OrderReference", func() { f.leaf("cbc:ID", f.Order) })
	for _, p := range f.Preceding {
		f.in("cac:BillingReference", func() {
			f.in("cac:InvoiceDocumentReference", func() {
				f.leaf("cbc:ID", p.Number)
				f.leaf("cbc:IssueDate", string(p.IssuedOn))
			})
		})
	}
	f.in("cac:ContractDocumentReference", func() { f.leaf("cbc:ID", f.Contract) })
	f.in("cac:AccountingSupplierParty", func() { f.party(f.Seller, !f.vatAtAll()) })
	f.in("cac:AccountingCustomerParty", func() { f.party(f.Buyer, false) })
	f.payment()
	f.in("cac:PaymentTerms", func() { f.leaf("cbc:Note", f.Terms) })
	f.totals()
	for n, l := range f.Lines {
		f.in(f.line, func() { f.oneOf(l, n+1) })
	}
}

// payment says how the document is paid, where that is known: by transfer.
func (f *file) payment() {
	if f.Account == (Account{}) {
		return
	}
	f.in("cac:PaymentMeans", func() {
		f.leaf("cbc:PaymentMeansCode", "30", "name", byTransfer)
		if f.Kind.credits() {
			f.leaf("cbc:PaymentDueDate", string(f.DueOn))
		}
		f.leaf("cbc:PaymentID", f.PaymentReference)
		f.in("cac:PayeeFinancialAccount", func() {
			f.leaf("cbc:ID", digits(f.Account.Number))
			f.leaf("cbc:Name", f.Account.Name)
			f.in("cac:FinancialInstitutionBranch", func() { f.leaf("cbc:ID", digits(f.Account.Sort)) })
		})
	})
}

func (f *file) totals() {
	f.in("cac:TaxTotal", func() {
		f.amount("cbc:TaxAmount", f.VAT)
		for _, v := range f.vats {
			f.in("cac:TaxSubtotal", func() {
				f.amount("cbc:TaxableAmount", v.Net)
				f.amount("cbc:TaxAmount", v.VAT)
				f.in("cac:TaxCategory", func() { f.category(v.Treatment, v.exemption(), v.Ground) })
			})
		}
	})
	f.in("cac:LegalMonetaryTotal", func() {
		f.amount("cbc:LineExtensionAmount", f.Net)
		f.amount("cbc:TaxExclusiveAmount", f.Net)
		f.amount("cbc:TaxInclusiveAmount", f.Total)
		f.amount("cbc:PayableAmount", f.Total)
	})
}

// oneOf writes the line in a place.
func (f *file) oneOf(l Line, place int) {
	quantity, unit, price := "1", "C62", l.Price
	if l.HalfDays > 0 {
		quantity, unit = days(l.HalfDays), "DAY"
		price.Pence *= 2 // the check has shown that it fits
	}
	f.leaf("cbc:ID", cmp.Or(oneLine(l.ID), strconv.Itoa(place)))
	f.leaf(f.quantity, quantity, "unitCode", unit)
	f.amount("cbc:LineExtensionAmount", l.Net)
	f.in("cac:Item", func() {
		f.leaf("cbc:Name", l.Description)
		f.in("cac:ClassifiedTaxCategory", func() { f.category(l.Treatment, "", "") })
	})
	f.in("cac:Price", func() { f.amount("cbc:PriceAmount", price) })
}

// category writes the code and the rate of VAT. Outside the scope there is no rate, not even nought.
func (f *file) category(t Treatment, exemption, why string) {
	f.leaf("cbc:ID", t.code())
	if t.Reason != Outside {
		f.leaf("cbc:Percent", percent(t.Rate))
	}
	f.leaf("cbc:TaxExemptionReasonCode", exemption)
	f.leaf("cbc:TaxExemptionReason", why)
	f.in("cac:TaxScheme", func() { f.leaf("cbc:ID", "VAT") })
}

func (f *file) amount(name string, a money.Amount) {
	f.leaf(name, decimal(a), "currencyID", a.Currency)
}
