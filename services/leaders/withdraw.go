package leaders

import (
	"context"

	"lateral/pkg/docdb"
)

// withdrawUnfounded withdraws the leader's services if none of their
// designations is in force any more.
func (d *Directory) withdrawUnfounded(ctx context.Context, tx docdb.Tx, l Leader) error {
	in, err := DesignationsInForce(ctx, tx, l.ID, d.now())
	if err != nil || len(in) > 0 {
		return err
	}
	return d.withdrawEach(ctx, tx, l, func(s *Service) error {
		s.Unfounded = true
		return d.putService(ctx, tx, s, l, ServiceWithdrawn, noDesignationOfTheLeader)
	})
}

func (d *Directory) withdrawAll(ctx context.Context, tx docdb.Tx, l Leader, why string) error {
	return d.withdrawEach(ctx, tx, l, func(s *Service) error {
		return d.putService(ctx, tx, s, l, ServiceWithdrawn, why)
	})
}

// withdrawEach withdraws the services that are listed, and lets fn store each.
func (d *Directory) withdrawEach(ctx context.Context, tx docdb.Tx, l Leader, fn func(*Service) error) error {
	return d.eachService(ctx, tx, l, func(s *Service) error {
		if s.step("withdraw") != nil {
			return nil //nolint:nilerr // what is not listed has nothing to withdraw
		}
		return fn(s)
	})
}

// hideServices marks the leader's services as hidden or not, by the leader's
// state.
func (d *Directory) hideServices(ctx context.Context, tx docdb.Tx, l Leader) error {
	return d.eachService(ctx, tx, l, func(s *Service) error {
		if s.Hidden == (l.State != Listed) {
			return nil
		}
		s.Hidden = l.State != Listed
		return d.putService(ctx, tx, s, l, ServiceChanged, "")
	})
}

func (d *Directory) eachService(ctx context.Context, tx docdb.Tx, l Leader, fn func(*Service) error) error {
	all, err := services.All(ctx, tx, docdb.Query{Index: "by_leader", Equal: []any{l.ID}})
	if err != nil {
		return err
	}
	for i := range all {
		if err := fn(&all[i]); err != nil {
			return err
		}
	}
	return nil
}
