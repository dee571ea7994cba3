package ubl

import (
	"regexp"
	"slices"

	"lateral/pkg/gs1"
)

var vatNumber = regexp.MustCompile(`^(GB|XI)\d{9}(\d{3})?$`)

// check looks at what a party says of itself, whatever the document is.
func (p Party) check(r *refusals, side string) {
	r.unless(oneLine(p.Name) != "", without(side, aName))
	r.unless(p.Address.known(), without(side, anAdress))
	r.unless(p.VATNumber == "" || vatNumber.MatchString(p.VATNumber), badVATNumber(side))
	r.unless(p.Endpoint == ID{} || p.Endpoint.holds(ofEndpoints), badID(side))
	r.unless(p.Legal == ID{} || p.Legal.holds(ofBodies), badID(side))
}

// checkNumbers looks for the numbers without which the norm refuses a document of its VAT.
func (d Document) checkNumbers(r *refusals) {
	needsNumber := slices.ContainsFunc(d.Lines, func(l Line) bool {
		return l.Reason == Standard || l.Reason == Reduced || l.Reason == ReverseCharge
	})
	reversed := slices.ContainsFunc(d.Lines, func(l Line) bool { return l.Reason == ReverseCharge })
	r.unless(!needsNumber || d.Seller.VATNumber != "", without(aSeller, aVAT))
	r.unless(!reversed || d.Buyer.VATNumber != "", noIDOfBuyer)
	r.unless(d.vatAtAll() || oneLine(d.Seller.ID) != "" || d.Seller.Legal != ID{}, without(aSeller, anID))
}

// The schemes that are taken, which are on the lists of the norm: "" is no scheme.
var (
	ofBodies    = []string{"", "0060", "0088", "0199", "0209"} // ICD (ISO 6523)
	ofEndpoints = []string{"0060", "0088", "0199", "0209", "9932"}
)

var plain = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9:._ -]{0,99}$`)

// holds says whether the number is one of its scheme, which must be one of those.
func (id ID) holds(schemes []string) bool {
	return slices.Contains(schemes, id.Scheme) && plain.MatchString(id.Value) &&
		(id.Scheme != "0088" || gs1.IsLocation(id.Value))
}
