package parties

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// earlierPaid is a partnership as an earlier program kept it, with how it is paid; also what such a
// program kept of a school, under its URN.
type earlierPaid struct {
	docdb.Meta
	Payee `json:"payee,omitzero"`
}

type earlierSupplier struct {
	docdb.Meta
	Payee
}

var (
	earlierPartnerships = docdb.Of[earlierPaid]("partnerships")
	earlierSuppliers    = docdb.Of[earlierSupplier]("suppliers")
)

// CarryOver makes parties of what an earlier program kept with partnerships and of suppliers. It takes
// nothing away, may end anywhere and begin again.
func CarryOver(ctx context.Context, db docdb.DB) error {
	return eachEarlier(ctx, db, func(of Ref, p Payee) error {
		return db.Update(ctx, func(tx docdb.Tx) error {
			now, err := Get(ctx, tx, of)
			if err != nil || now.Version > 0 {
				return err
			}
			return now.put(ctx, tx, p)
		})
	})
}

// CarriedOver is an error that names each payee of an earlier program that no party has.
func CarriedOver(ctx context.Context, r docdb.Reader) error {
	var missing []error
	err := eachEarlier(ctx, r, func(of Ref, _ Payee) error {
		now, err := Get(ctx, r, of)
		if err == nil && now.Version == 0 {
			missing = append(missing, fmt.Errorf("parties: how %s is paid is not carried over", of))
		}
		return err
	})
	return errors.Join(append(missing, err)...)
}

// eachEarlier calls fn for each payee that an earlier program kept.
func eachEarlier(ctx context.Context, r docdb.Reader, fn func(Ref, Payee) error) error {
	said := func(of Ref, p Payee) error {
		if p.isBare() && len(p.Address) == 0 {
			return nil
		}
		return fn(of, p)
	}
	all := docdb.Query{Limit: docdb.MaxLimit}
	err := earlierPartnerships.Each(ctx, r, all, func(p earlierPaid) error { return said(Partnership(p.ID), p.Payee) })
	if err != nil {
		return err
	}
	return earlierSuppliers.Each(ctx, r, all, func(s earlierSupplier) error {
		return said(School(register.URN(s.ID)), s.Payee)
	})
}
