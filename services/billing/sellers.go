package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// sellers are the party that charges the invoice and the one that charges the
// self-bill. Invalid where either charges VAT and has no VAT number.
func sellers(ctx context.Context, r docdb.Reader, a agreements.Agreement,
	lines priced) (parties.Seller, parties.Party, error) {
	issuer, err := parties.SellerAt(ctx, r, a.PartnershipID)
	if err != nil {
		return issuer, parties.Party{}, err
	}
	home, err := parties.Get(ctx, r, parties.School(a.HomeURN))
	if err != nil {
		return issuer, home, err
	}
	var c apperr.Check
	c.Add("", mayChargeVAT(issuer, lines.invoice))
	c.Add("", mayBillVAT(home, a.HomeName, lines.selfBill))
	return issuer, home, c.Err()
}

// mayChargeVAT is Invalid where a line has VAT and the issuer has no VAT number
// to put on the invoice.
func mayChargeVAT(issuer parties.Seller, lines []Line) error {
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
func mayBillVAT(home parties.Party, name string, lines []Line) error {
	if home.VATNumber != "" || !slices.ContainsFunc(lines, func(l Line) bool { return l.VATRate != 0 }) {
		return nil
	}
	return apperr.Invalid(apperr.Field{
		Path:    "homeVat",
		Message: hasGivenNoVat(name),
	})
}
