package billing

import (
	"context"
	"errors"
	"fmt"

	"lateral/pkg/docdb"
)

// StateBills writes their state into self-bills that an earlier program issued: by it those are found that are owed.
// It may end anywhere and begin again.
func StateBills(ctx context.Context, db docdb.DB) error {
	return selfBills.Each(ctx, db, docdb.Query{Limit: docdb.MaxLimit}, func(b SelfBill) error {
		if b.State != "" {
			return nil
		}
		return db.Update(ctx, func(tx docdb.Tx) error {
			b.State = b.Standing()
			return selfBills.Replace(ctx, tx, &b)
		})
	})
}

// BillsStated is an error that names each self-bill without a state.
func BillsStated(ctx context.Context, r docdb.Reader) error {
	var wrong []error
	err := selfBills.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(b SelfBill) error {
		if b.State == "" {
			wrong = append(wrong, fmt.Errorf("billing: the self-bill %s has no state", b.Number))
		}
		return nil
	})
	return errors.Join(append(wrong, err)...)
}
