package ubl_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/services/billing/ubl"
)

// What cannot be written well is refused with its reason, and nothing is written.
func TestWhatIsRefused(t *testing.T) {
	for _, test := range []struct {
		name  string
		kind  ubl.Kind
		spoil func(*ubl.Document)
		want  string
	}{
		{"outside the scope beside others", ubl.Invoice, func(d *ubl.Document) {
			d.Lines = append(d.Lines, document(t, ubl.Invoice, treatments[4]).Lines...)
			*d = summed(t, *d)
		}, "A line is outside the scope of VAT and another is not."},
		{"no address of the buyer", ubl.Invoice, func(d *ubl.Document) { d.Buyer.Address = ubl.Address{Town: " "} },
			"The buyer has no address."},
		{"no name of the seller", ubl.Invoice, func(d *ubl.Document) { d.Seller.Name = "\t" }, "The seller has no name."},
		{"a total that does not agree", ubl.Invoice, func(d *ubl.Document) { d.Total.Pence++ }, "do not come to the total"},
		{"a net that does not agree", ubl.Invoice, func(d *ubl.Document) { d.Net.Pence-- }, "to the net of the document"},
		{"VAT that does not agree", ubl.Invoice, func(d *ubl.Document) { d.VAT.Pence-- }, "to the VAT of the document"},
		{"VAT that is not of its lines", ubl.Invoice, func(d *ubl.Document) { d.VATs[0].VAT.Pence += 2 },
			"The VAT of what is standard does not agree with its lines."},
		{"VAT of no line", ubl.Invoice, func(d *ubl.Document) { d.VATs[0].Rate = 500 },
			"The VAT of what is standard does not agree with its lines."},
		{"a line without a reason", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Reason = "" },
			"Line 1 does not say the reason for its VAT."},
		{"exempt without a ground", ubl.Invoice, func(d *ubl.Document) {
			d.Lines[0].Treatment = ubl.Treatment{Reason: ubl.Exempt}
		}, "Line 1 does not say on what ground it has no VAT."},
		{"exempt at a rate", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Reason = ubl.Exempt }, "The rate of VAT"},
		{"a price that does not multiply", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Price.Pence++ },
			"Line 1 has a net that is not its quantity times its price."},
		{"a price too large", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Price = money.Pence(1 << 62) },
			"An amount is below nothing, or larger"},
		{"less than nothing", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Net.Pence *= -1 },
			"An amount is below nothing"},
		{"another currency", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Net.Currency = "EUR" }, "one currency"},
		{"no lines", ubl.Invoice, func(d *ubl.Document) { d.Lines = nil }, "The document has no lines."},
		{"too many lines", ubl.Invoice, func(d *ubl.Document) { d.Lines = slices.Repeat(d.Lines, 1001) },
			"The document has more than 1000 lines."},
		{"a text without end", ubl.Invoice, func(d *ubl.Document) { d.Lines[0].Description = strings.Repeat("a", 2001) },
			"A text is longer"},
		{"notes without end", ubl.Invoice, func(d *ubl.Document) { d.Notes = slices.Repeat([]string{"A note."}, 500) },
			"A text is longer"},
		{"no number", ubl.Invoice, func(d *ubl.Document) { d.Number = "" }, "The document has no number."},
		{"no date", ubl.Invoice, func(d *ubl.Document) { d.IssuedOn = "2026-02-30" }, "The document has no date."},
		{"due on no day", ubl.Invoice, func(d *ubl.Document) { d.DueOn = "soon" }, "is no day"},
		{"due at no time", ubl.Invoice, func(d *ubl.Document) { d.DueOn = "" }, "neither when it is due"},
		{"an unknown kind", 0, func(*ubl.Document) {}, "The kind of the document"},
		{"a credit note of nothing", ubl.CreditNote, func(d *ubl.Document) { d.Preceding = nil }, "names no document"},
		{"a credit note of no number", ubl.CreditNote, func(d *ubl.Document) { d.Preceding[0].Number = "" },
			"has no number, or a date"},
		{"VAT without a number", ubl.SelfBill, func(d *ubl.Document) { d.Seller.VATNumber = "" },
			"The seller has no VAT number, and the document charges VAT"},
		{"a VAT number of nowhere", ubl.Invoice, func(d *ubl.Document) { d.Buyer.VATNumber = "123" },
			"The VAT number of the buyer"},
		{"the reverse charge without a number", ubl.Invoice, func(d *ubl.Document) {
			d.Lines[0].Treatment = treatments[5]
			d.Buyer.VATNumber = ""
			*d = summed(t, *d)
		}, "For the reverse charge the buyer needs a VAT number."},
		{"a seller that nobody knows", ubl.Invoice, func(d *ubl.Document) {
			d.Lines[0].Treatment = treatments[4]
			d.Seller.ID = ""
			*d = summed(t, *d)
		}, "nothing else to be known by"},
		{"a scheme that is not known", ubl.Invoice, func(d *ubl.Document) { d.Buyer.Endpoint.Scheme = "9999" },
			"an electronic address of the buyer"},
		{"a location number that does not add up", ubl.Invoice,
			func(d *ubl.Document) { d.Buyer.Endpoint.Value = "5060000000008" }, "an electronic address of the buyer"},
		{"half an account", ubl.Invoice, func(d *ubl.Document) { d.Account.Sort = "00-00" }, "The account has no name"},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := document(t, ubl.Invoice, treatments[0])
			if test.kind != ubl.Invoice {
				d = document(t, test.kind, treatments[0])
			}
			test.spoil(&d)
			var file bytes.Buffer
			var refused *ubl.Refused
			if err := ubl.Write(&file, d); !errors.As(err, &refused) || !strings.Contains(err.Error(), test.want) {
				t.Errorf("%v, want %q", err, test.want)
			}
			if file.Len() > 0 {
				t.Errorf("written all the same:\n%s", &file)
			}
		})
	}
}

func TestAddressesAreTakenApart(t *testing.T) {
	for _, test := range []struct {
		lines []string
		want  ubl.Address
	}{
		{nil, ubl.Address{}},
		{[]string{" ", "1 Grove Road"}, ubl.Address{Lines: []string{"1 Grove Road"}}},
		{[]string{"1 Grove Road", "Ely"}, ubl.Address{Lines: []string{"1 Grove Road"}, Town: "Ely"}},
		{[]string{"1 Grove Road", "Ely", "cb74aa"},
			ubl.Address{Lines: []string{"1 Grove Road"}, Town: "Ely", Postcode: "CB7 4AA"}},
		{[]string{"1 Grove Road", "Ely, CB7 4AA"},
			ubl.Address{Lines: []string{"1 Grove Road"}, Town: "Ely", Postcode: "CB7 4AA"}},
		{[]string{"SW1A 1AA"}, ubl.Address{Postcode: "SW1A 1AA"}},
	} {
		got := ubl.AddressOf(test.lines)
		if got.Town != test.want.Town || got.Postcode != test.want.Postcode ||
			!slices.Equal(got.Lines, test.want.Lines) {
			t.Errorf("%q: %+v, want %+v", test.lines, got, test.want)
		}
	}
}
