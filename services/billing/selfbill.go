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
	vat, err := releasing(ctx, t, d.Customer, home.Ref)
	if err != nil {
		return SelfBill{}, err
	}
	lines := make([]Line, len(d.Lines))
	for n, l := range d.Lines {
		lines[n] = l.bearing(vat.of(l))
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
		AgreementID: d.AgreementID, LeaderName: d.LeaderName, Deals: d.Deals, Lines: lines, Sums: sums,
		Brokerage: d.Brokerage, State: BillIssued,
		Internal: internal, IssuedAt: s.now(),
	}, err
}

// insertSelfBill numbers a self-bill and stores it, with how its parties are reached today.
func insertSelfBill(ctx context.Context, tx docdb.Tx, b *SelfBill) error {
	var err error
	if b.Electronic, err = electronicOf(ctx, tx, b.home(), b.Issuer); err != nil {
		return err
	}
	if b.Number, err = number(ctx, tx, "SB", b.Issuer); err != nil {
		return err
	}
	return selfBills.Insert(ctx, tx, b)
}

// release is the VAT of what a home school is self-billed for. Nil is what it did not decide.
type release struct{ staff, expenses, late *parties.Treatment }

func releasing(ctx context.Context, t *parties.Tables, customer, home parties.Ref) (release, error) {
	var vat release
	var err error
	if vat.staff, err = t.Treatment(ctx, home, customer, parties.Release); err != nil {
		return vat, err
	}
	if vat.expenses, err = t.Along(ctx, home, customer, parties.Travelling, parties.Release); err != nil {
		return vat, err
	}
	vat.late, err = t.Along(ctx, home, customer, parties.Cancelling, parties.Release)
	return vat, err
}

// of is the VAT of a line.
func (r release) of(l Line) *parties.Treatment {
	switch {
	case l.Expenses:
		return r.expenses
	case l.Late:
		return r.late
	}
	return r.staff
}

// hold is why lines cannot stand on a self-bill; "" where they can. What is outside the scope of VAT shares no
// document with anything else.
func (r release) hold(lines []Line) Hold {
	outside := 0
	for _, l := range lines {
		by := r.of(l)
		if by == nil {
			return NoVAT
		}
		if by.Reason == parties.Outside {
			outside++
		}
	}
	if outside > 0 && outside < len(lines) {
		return MixedVAT
	}
	return ""
}
