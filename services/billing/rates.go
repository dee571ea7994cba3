package billing

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// Rates are the VAT rates of an invoice: of the support, of the added brokerage,
// and of the home school's supply. Zero where none is due.
type Rates = partnerships.VATRates

func known(rate money.BasisPoints) bool {
	return slices.Contains([]money.BasisPoints{VATZero, VATReduced, VATStandard}, rate)
}

func checkRates(c *apperr.Check, rates Rates) {
	c.That(known(rates.Support), "supportVat", chooseARate)
	c.That(known(rates.Brokerage), "brokerageVat", chooseARate)
	c.That(known(rates.Home), "homeVat", chooseARate)
}

// decided returns the rates of an invoice: those chosen with it, which become the
// agreement's, else those decided for the agreement. Only a person decides about
// VAT.
func decided(a agreements.Agreement, chosen *Rates) (Rates, error) {
	switch {
	case chosen != nil:
		return *chosen, nil
	case a.VATDecision != nil:
		return a.VATDecision.Rates, nil
	}
	return Rates{}, apperr.Invalid(apperr.Field{Path: "supportVat",
		Message: chooseTheVatOnTheSupport})
}
