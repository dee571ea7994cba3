package partnerships

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// settles is from when an officer counts as a person of their own where two confirm a
// change. Until then, whoever let them in could have done so to confirm with two accounts.
func (o Officer) settles() time.Time { return o.Since.Add(payeeWaits) }

// paid is the document that has a payee: a partnership, or what a school says about itself
// as a supplier.
type paid struct {
	name        string
	partnership *Partnership
	supplier    *Supplier
}

// paidOf reads the document of a holder; NotFound if it is not there.
func paidOf(ctx context.Context, r docdb.Reader, h Holder) (paid, error) {
	if h.PartnershipID != "" {
		p, err := Get(ctx, r, h.PartnershipID)
		return paid{name: p.Name, partnership: &p}, err
	}
	school, err := register.GetSchool(ctx, r, h.URN)
	if err != nil {
		return paid{}, err
	}
	told, err := GetSupplier(ctx, r, h.URN)
	return paid{name: school.Name, supplier: &told}, err
}

func (p paid) payee() Payee {
	if p.partnership != nil {
		return p.partnership.Payee
	}
	return p.supplier.Payee
}

func (p paid) meta() docdb.Meta {
	if p.partnership != nil {
		return p.partnership.Meta
	}
	return p.supplier.Meta
}

// put makes p the payee.
func (p paid) put(ctx context.Context, tx docdb.Tx, to Payee) error {
	if p.partnership != nil {
		p.partnership.Payee = to
		return partnerships.Replace(ctx, tx, p.partnership)
	}
	p.supplier.Payee = to
	if p.supplier.Version == 0 {
		return suppliers.Insert(ctx, tx, p.supplier)
	}
	return suppliers.Replace(ctx, tx, p.supplier)
}

// SetPayee makes it the payee at once and asks nobody. It is for the demonstration and for
// tests; people use ChangePayee.
func (s *Service) SetPayee(ctx context.Context, h Holder, to Payee) error {
	to = to.clean()
	if err := to.validate(); err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := paidOf(ctx, tx, h)
		if err != nil {
			return err
		}
		return p.put(ctx, tx, to)
	})
}

// Supplier is what a school says about itself for its self-bills. The partnership that
// draws up a self-bill must put the supplier's VAT number and account on it, and knows them
// only from the school.
type Supplier struct {
	docdb.Meta // the id is the URN
	Payee      // without an address, which the register has
}

var suppliers = docdb.Of[Supplier]("suppliers")

// GetSupplier returns what the school says about itself, with version 0 if it has said
// nothing.
func GetSupplier(ctx context.Context, r docdb.Reader, urn register.URN) (Supplier, error) {
	found, err := suppliers.Get(ctx, r, string(urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return Supplier{Meta: docdb.Meta{ID: string(urn)}}, nil
	}
	return found, err
}
