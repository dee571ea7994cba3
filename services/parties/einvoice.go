package parties

import (
	_ "embed"
	"encoding/csv"
	"regexp"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/gs1"
)

// Scheme is a scheme of addresses for electronic invoices: a code of the list EAS, which EN 16931
// names.
type Scheme struct{ Code, Name string }

//go:embed eas.csv
var easList string

// Schemes are the schemes that bodies in the United Kingdom use, the usual ones first.
func Schemes() []Scheme {
	rows, err := csv.NewReader(strings.NewReader(easList)).ReadAll()
	if err != nil {
		return nil // a test reads the list
	}
	var all []Scheme
	for _, row := range rows {
		all = append(all, Scheme{row[0], row[1]})
	}
	return all
}

var eInvoiceID = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9:._-]{1,49}$`)

// check notes in c what is wrong with the address.
func (e EInvoice) check(c *apperr.Check) {
	if e == (EInvoice{}) {
		return
	}
	known := false
	for _, s := range Schemes() {
		known = known || s.Code == e.Scheme
	}
	c.That(known, "eInvoice.scheme", chooseTheScheme)
	c.That(eInvoiceID.MatchString(e.ID), "eInvoice.id", enterTheEInvoiceID)
	switch e.Scheme {
	case "9932":
		why := vatProblem(tidyVATNumber(e.ID))
		c.That(e.ID == "" || why == "", "eInvoice.id", why)
	case "0088":
		c.That(e.ID == "" || gs1.IsLocation(e.ID), "eInvoice.id", badLocationNumber)
	}
}
