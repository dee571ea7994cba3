package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
)

// Those who handle the money of both sides are told of each step of an agreement about self-billing.

func selfBillingRules() map[events.Type]rule {
	both := func(say func(billingStory) telling) rule {
		return on(func(ctx context.Context, r docdb.Reader, d parties.SelfBillingData) ([]telling, error) {
			return toBothSides(ctx, r, d, say, d.Customer, d.Supplier)
		})
	}
	return map[events.Type]rule{
		parties.SelfBillingAskedFor: on(func(ctx context.Context, r docdb.Reader,
			d parties.SelfBillingData) ([]telling, error) {
			asked := d.Customer
			if d.AskedFor == d.Customer {
				asked = d.Supplier
			}
			return toBothSides(ctx, r, d, selfBillingAskedTelling, asked)
		}),
		parties.SelfBillingAccepted:  both(selfBillingAgreedTelling),
		parties.SelfBillingRefused:   both(selfBillingDeclinedTelling),
		parties.SelfBillingTakenBack: both(selfBillingWithdrawnTelling),
		parties.SelfBillingStopped:   both(selfBillingEndedTelling),
	}
}

// toBothSides tells those who handle the money of the sides.
func toBothSides(ctx context.Context, r docdb.Reader, d parties.SelfBillingData, say func(billingStory) telling,
	sides ...parties.Ref) ([]telling, error) {
	s := billingStory{SelfBillingData: d}
	for of, name := range map[parties.Ref]*string{d.Customer: &s.customer, d.Supplier: &s.supplier} {
		var err error
		if *name, err = parties.NameOf(ctx, r, of); err != nil {
			return nil, err
		}
	}
	s.asker, s.ender = s.nameOf(d.AskedFor), s.nameOf(d.EndedFor)
	t := say(s)
	t.path = "/self-billing/" + d.ID
	var parts [][]telling
	for _, side := range sides {
		told, err := toHolders(ctx, r, t, side.Place(), side.Place().Treasurers()...)
		if err != nil {
			return nil, err
		}
		parts = append(parts, told)
	}
	return merge(parts...), nil
}

func (s billingStory) nameOf(side parties.Ref) string {
	if side == s.Customer {
		return s.customer
	}
	return s.supplier
}
