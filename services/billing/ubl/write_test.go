package ubl_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/billing/ubl"
)

func TestAnInvoiceOfTwoRates(t *testing.T) {
	d := document(t, ubl.Invoice, treatments[0], treatments[1])
	root := read(t, written(t, d))
	for path, want := range map[string][]string{
		"CustomizationID": {"urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"},
		"ProfileID":       {"urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"},
		"ID":              {"INV-000123"}, "IssueDate": {"2026-02-05"}, "DueDate": {"2026-03-05"},
		"InvoiceTypeCode": {"380"}, "OrderReference/ID": {"PO 77"}, "AccountingCost": {"E19"},
		"AccountingSupplierParty/Party/PartyTaxScheme/CompanyID":           {"GB123456782"},
		"AccountingCustomerParty/Party/PartyIdentification/ID":             {"100001"},
		"AccountingCustomerParty/Party/PostalAddress/StreetName":           {"Ash Lane"},
		"AccountingCustomerParty/Party/PostalAddress/AdditionalStreetName": {"Wenlow"},
		"AccountingCustomerParty/Party/PostalAddress/AddressLine/Line":     {"Little Wenlow"},
		"AccountingCustomerParty/Party/PostalAddress/CityName":             {"Ashford"},
		"AccountingCustomerParty/Party/PostalAddress/PostalZone":           {"TN23 1AB"},
		"PaymentMeans/PayeeFinancialAccount/ID":                            {"00012345"},
		"PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID": {"000000"},
		"PaymentMeans/PaymentID":                                           {"INV-000123"},
		"TaxTotal/TaxAmount":                                               {"131.25"},
		"TaxTotal/TaxSubtotal/TaxableAmount":                               {"525.00", "525.00"},
		"TaxTotal/TaxSubtotal/TaxAmount":                                   {"26.25", "105.00"},
		"TaxTotal/TaxSubtotal/TaxCategory/Percent":                         {"5", "20"},
		"LegalMonetaryTotal/PayableAmount":                                 {"1181.25"},
		"InvoiceLine/InvoicedQuantity":                                     {"1.5", "1.5"},
		"InvoiceLine/Price/PriceAmount":                                    {"350.00", "350.00"},
		"InvoiceLine/Item/ClassifiedTaxCategory/ID":                        {"S", "S"},
	} {
		if diff := cmp.Diff(want, root.texts(path)); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
}

func TestWhatTheFilesSayOfVAT(t *testing.T) {
	seller := "AccountingSupplierParty/Party/PartyTaxScheme/"
	for name, want := range map[string]struct{ code, rate, number, why string }{
		"invoice-standard":       {"S", "20", "GB123456782", ""},
		"invoice-reduced":        {"S", "5", "GB123456782", ""},
		"invoice-zero":           {"Z", "0", "GB123456782", ""},
		"invoice-exempt":         {"E", "0", "GB123456782", "Education by an eligible body (VATA 1994, Sch 9, Group 6)"},
		"invoice-outside":        {"O", "", "", "Between two maintained schools of one authority"},
		"invoice-reverse_charge": {"AE", "0", "GB123456782", "Reverse charge: the customer accounts for the VAT to HMRC"},
		"invoice-exempt-not-registered": {"E", "0", "Not registered for VAT",
			"Education by an eligible body (VATA 1994, Sch 9, Group 6)"},
		"two-grounds": {"E", "0", "GB123456782",
			"Another ground; Education by an eligible body (VATA 1994, Sch 9, Group 6)"},
	} {
		root := read(t, written(t, samples(t)[name]))
		category := "TaxTotal/TaxSubtotal/TaxCategory/"
		got := struct{ code, rate, number, why string }{
			strings.Join(root.texts(category+"ID"), ","), strings.Join(root.texts(category+"Percent"), ","),
			strings.Join(root.texts(seller+"CompanyID"), ","),
			strings.Join(root.texts(category+"TaxExemptionReason"), ","),
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// One file of a hundred lines: what the rules ask of a writer is cheap beside the PDF.
func BenchmarkWrite(b *testing.B) {
	d := samples(b)["a-hundred-lines"]
	for b.Loop() {
		if err := ubl.Write(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

func TestASelfBillSaysWhoseTheVATIs(t *testing.T) {
	root := read(t, written(t, document(t, ubl.SelfBill, treatments[0])))
	for path, want := range map[string]string{
		"CustomizationID": "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0",
		"InvoiceTypeCode": "389", "Note": "The VAT shown is your output tax due to HMRC.",
		"AccountingSupplierParty/Party/PartyName/Name": "Ash Primary School",
		"AccountingCustomerParty/Party/PartyName/Name": "The Grove Partnership",
	} {
		if got := root.texts(path); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
