package agreements

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// NameSellers names the seller of each visit that an earlier program planned. It may end anywhere and
// begin again.
func NameSellers(ctx context.Context, db docdb.DB) error {
	return visits.Each(ctx, db, docdb.Query{Limit: docdb.MaxLimit}, func(v Visit) error {
		if v.Seller != "" {
			return nil
		}
		return db.Update(ctx, func(tx docdb.Tx) error {
			a, err := GetAgreement(ctx, tx, v.AgreementID)
			if err != nil {
				return err
			}
			v.Seller = a.Seller()
			return visits.Replace(ctx, tx, &v)
		})
	})
}

// SellersNamed is an error that names each visit without a seller.
func SellersNamed(ctx context.Context, r docdb.Reader) error {
	var wrong []error
	err := visits.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(v Visit) error {
		if v.Seller == "" {
			wrong = append(wrong, fmt.Errorf("agreements: nobody sells the visit %s", v.ID))
		}
		return nil
	})
	return errors.Join(append(wrong, err)...)
}
