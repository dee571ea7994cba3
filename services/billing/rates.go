package billing

import (
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Rates are the VAT rates of an invoice: of the support, of the added brokerage,
// and of the home school's supply. Zero where none is due.
type Rates = partnerships.VATRates

// treatments are those of the rates.
func treatmentsAt(rates Rates) treatments {
	return treatments{at(rates.Support), at(rates.Brokerage), at(rates.Home)}
}

func at(rate money.BasisPoints) parties.Treatment {
	for _, r := range []parties.Reason{parties.Standard, parties.Reduced, parties.Zero} {
		if r.Rate() == rate {
			return parties.Treatment{Reason: r, Rate: rate}
		}
	}
	return parties.Treatment{Rate: rate}
}

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
