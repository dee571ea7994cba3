package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// sides are the parties to the documents of a delivery, as of today.
type sides struct {
	seller, payer     parties.Identity
	home              parties.Identity
	broker, brokerage parties.Identity // who invoices the brokerage, and to whom; only where it is an agent
}

// sidesOf reads the parties to what an agreement makes. Invalid where one of them charges VAT and has
// no VAT number.
func sidesOf(ctx context.Context, r docdb.Reader, a agreements.Agreement, p priced) (sides, error) {
	var who sides
	var err error
	read := func(to *parties.Identity, of parties.Ref) {
		if err == nil {
			*to, err = parties.Identify(ctx, r, of)
		}
	}
	read(&who.seller, a.Seller())
	read(&who.payer, parties.School(a.BuyerURN))
	read(&who.home, parties.School(a.HomeURN))
	if len(p.brokerage) > 0 {
		read(&who.broker, parties.Partnership(a.PartnershipID))
		who.brokerage = who.payer
		if p.Mode == partnerships.Deducted {
			who.brokerage = who.home
		}
	}
	if err != nil {
		return who, err
	}
	var c apperr.Check
	c.Add("", mayChargeVAT(who.seller, p.invoice))
	c.Add("", mayChargeVAT(who.broker, p.brokerage))
	c.Add("", mayBillVAT(who.home, a.HomeName, p.selfBill))
	return who, c.Err()
}

// mayChargeVAT is Invalid where a line has VAT and the issuer has no VAT number
// to put on the invoice.
func mayChargeVAT(issuer parties.Identity, lines []Line) error {
	for _, l := range lines {
		if l.VATRate == 0 || issuer.VATNumber != "" {
			continue
		}
		where := "supportVat"
		if l.VisitID == "" {
			where = "brokerageVat"
		}
		return apperr.Invalid(apperr.Field{
			Path: where, Message: hasNoVatNumber(issuer),
		})
	}
	return nil
}

// mayBillVAT is Invalid where a line of a self-bill has VAT and the home school
// has given no VAT number to put on it.
func mayBillVAT(home parties.Identity, name string, lines []Line) error {
	if home.VATNumber != "" || !slices.ContainsFunc(lines, func(l Line) bool { return l.VATRate != 0 }) {
		return nil
	}
	return apperr.Invalid(apperr.Field{
		Path:    "homeVat",
		Message: hasGivenNoVat(name),
	})
}
