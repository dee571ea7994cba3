package ubl

import "strings"

// file is a document on its way to markup.
type file struct {
	markup
	Document
	names
	vats    []VAT
	outside bool // the scope of VAT
}

// party writes a seller or a buyer. Unregistered is a seller that shows no VAT number.
func (f *file) party(p Party, unregistered bool) {
	f.in("cac:Party", func() {
		f.leaf("cbc:EndpointID", p.Endpoint.Value, "schemeID", p.Endpoint.Scheme)
		f.in("cac:PartyIdentification", func() { f.leaf("cbc:ID", p.ID) })
		f.in("cac:PartyName", func() { f.leaf("cbc:Name", p.Name) })
		f.in("cac:PostalAddress", func() { f.address(p.Address) })
		if !f.outside {
			f.taxScheme(p.VATNumber, "VAT")
		}
		if unregistered && !f.outside {
			f.taxScheme(notRegistered, "TAX")
		}
		f.in("cac:PartyLegalEntity", func() {
			f.leaf("cbc:RegistrationName", p.Name)
			f.leaf("cbc:CompanyID", p.Legal.Value, "schemeID", p.Legal.Scheme)
		})
	})
}

// taxScheme writes a number of a tax, where there is one. The norm wants one of each seller; one that
// is not registered states that in its place, by a scheme that is not that of VAT (BT-32).
func (f *file) taxScheme(number, scheme string) {
	if number == "" {
		return
	}
	f.in("cac:PartyTaxScheme", func() {
		f.leaf("cbc:CompanyID", number)
		f.in("cac:TaxScheme", func() { f.leaf("cbc:ID", scheme) })
	})
}

func (f *file) address(a Address) {
	line := func(n int) string {
		if n < len(a.Lines) {
			return a.Lines[n]
		}
		return ""
	}
	f.leaf("cbc:StreetName", line(0))
	f.leaf("cbc:AdditionalStreetName", line(1))
	f.leaf("cbc:CityName", a.Town)
	f.leaf("cbc:PostalZone", a.Postcode)
	if len(a.Lines) > 2 {
		f.in("cac:AddressLine", func() { f.leaf("cbc:Line", strings.Join(a.Lines[2:], ", ")) })
	}
	f.in("cac:Country", func() { f.leaf("cbc:IdentificationCode", "GB") })
}
