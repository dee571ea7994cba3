package people

import (
	"context"

	"lateral/pkg/docdb"
)

// RemoveFactor removes one's own factor. With the last one, the recovery codes go too.
// NotFound if it is not theirs, Conflict if it is the last and their role needs one.
func (d *Directory) RemoveFactor(ctx context.Context, actor Actor, id string) error {
	err := d.update(ctx, func(tx docdb.Tx) error {
		f, err := ownFactor(ctx, tx, actor.AccountID, id)
		if err != nil {
			return err
		}
		if err := factors.Delete(ctx, tx, &f); err != nil {
			return err
		}
		left, err := activeFactors(ctx, tx, actor.AccountID)
		if err != nil {
			return err
		}
		if len(left) == 0 {
			if err := d.mayGo(ctx, tx, actor.AccountID); err != nil {
				return err
			}
			if err := dropRecoveryCodes(ctx, tx, actor.AccountID); err != nil {
				return err
			}
		}
		return d.events.Append(ctx, tx, FactorRemoved, actor.AccountID, factorData(f))
	})
	d.forgetAccount(ctx, actor.AccountID)
	return err
}
