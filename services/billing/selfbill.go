package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// newSelfBill is the self-bill of a draft, without a number. It names the home school as of today.
func (s *Service) newSelfBill(ctx context.Context, r docdb.Reader, t *parties.Tables, d Draft) (SelfBill, error) {
	home, err := parties.Identify(ctx, r, parties.School(d.HomeURN))
	if err != nil {
		return SelfBill{}, err
	}
	customer, err := parties.Identify(ctx, r, d.Customer)
	if err != nil {
		return SelfBill{}, err
	}
	vat, err := t.Treatment(ctx, home.Ref, d.Customer, parties.Release)
	if err != nil {
		return SelfBill{}, err
	}
	lines := make([]Line, len(d.Lines))
	for n, l := range d.Lines {
		lines[n] = l.bearing(vat)
	}
	sums, err := sum(lines)
	if err != nil {
		return SelfBill{}, err
	}
	if sums.outside() {
		home.VATNumber = ""
	}
	internal, err := t.Internal(ctx, home.Ref, d.Customer)
	return SelfBill{
		Meta: docdb.Meta{ID: d.ID}, Issuer: d.Customer, IssuerName: customer.Name, HomeURN: d.HomeURN, HomeName: d.HomeName,
		HomeAddress: home.Address, HomeVATNumber: home.VATNumber, HomePayee: home.Payee, InvoiceID: d.InvoiceID,
		AgreementID: d.AgreementID, LeaderName: d.LeaderName, Lines: lines, Sums: sums, Brokerage: d.Brokerage,
		Internal: internal, IssuedAt: s.now(),
	}, err
}

// insertSelfBill numbers a self-bill and stores it.
func insertSelfBill(ctx context.Context, tx docdb.Tx, b *SelfBill) error {
	var err error
	if b.Number, err = number(ctx, tx, "SB", b.Issuer); err != nil {
		return err
	}
	return selfBills.Insert(ctx, tx, b)
}
