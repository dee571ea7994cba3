package evidence

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
)

// Deliveries calls fn for every signed-off visit, as the noun that keeps the
// visits knows it, without versions, until fn returns an error.
type Deliveries func(ctx context.Context, r docdb.Reader, fn func(Delivery) error) error

// SignedOff are the deliveries that the visits of agreements say.
func SignedOff(ctx context.Context, r docdb.Reader, fn func(Delivery) error) error {
	return agreements.EachSignedOff(ctx, r, func(v agreements.Visit) error {
		return fn(Delivery{
			Meta: docdb.Meta{ID: v.ID}, LeaderID: v.LeaderID, URN: v.BuyerURN, Date: v.Date, HalfDays: v.HalfDays,
		})
	})
}

// CheckSignedOff is Check with those.
func CheckSignedOff(ctx context.Context, r docdb.Reader) ([]string, error) {
	return Check(ctx, r, SignedOff)
}

// Check compares the records with the signed-off visits, and returns a
// sentence for each difference.
func Check(ctx context.Context, r docdb.Reader, signedOff Deliveries) ([]string, error) {
	var wrong []string
	note := func(what string, args ...any) { wrong = append(wrong, fmt.Sprintf(what, args...)) }
	kept, err := allDeliveries(ctx, r)
	if err != nil {
		return nil, err
	}
	err = signedOff(ctx, r, func(want Delivery) error {
		got, found := kept[want.ID]
		delete(kept, want.ID)
		got.Version = 0
		switch {
		case !found:
			note("the visit %s of %s is signed off but missing in the record of %s", want.ID, want.Date, want.LeaderID)
		case got != want:
			note("the visit %s is in a record as %d half-days of %s at %s on %s; it is %d of %s at %s on %s", want.ID,
				got.HalfDays, got.LeaderID, got.URN, got.Date, want.HalfDays, want.LeaderID, want.URN, want.Date)
		}
		return nil
	})
	for _, id := range slices.Sorted(maps.Keys(kept)) {
		note("the visit %s is in the record of %s but not signed off", id, kept[id].LeaderID)
	}
	if err != nil {
		return nil, err
	}
	sums, err := checkSums(ctx, r)
	return append(wrong, sums...), err
}

func allDeliveries(ctx context.Context, r docdb.Reader) (map[string]Delivery, error) {
	all := map[string]Delivery{}
	err := deliveries.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(one Delivery) error {
		all[one.ID] = one
		return nil
	})
	return all, err
}

// checkSums compares each record with the sum of its deliveries.
func checkSums(ctx context.Context, r docdb.Reader) ([]string, error) {
	ids, err := recorded(ctx, r)
	if err != nil {
		return nil, err
	}
	var wrong []string
	for _, id := range ids {
		got, err := RecordOf(ctx, r, id)
		if err != nil {
			return nil, err
		}
		want, err := counted(ctx, r, id)
		if err != nil {
			return nil, err
		}
		if got.Meta = want.Meta; got != want {
			wrong = append(wrong, fmt.Sprintf("the record of %s says %s; its visits come to %s", id, got, want))
		}
	}
	return wrong, nil
}

// recorded are the ids of all leaders with a record or a delivery, sorted.
func recorded(ctx context.Context, r docdb.Reader) ([]string, error) {
	all, err := allDeliveries(ctx, r)
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for _, one := range all {
		ids[one.LeaderID] = true
	}
	err = records.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(record Record) error {
		ids[record.ID] = true
		return nil
	})
	return slices.Sorted(maps.Keys(ids)), err
}

// String is the record for readers of a check.
func (r Record) String() string {
	if r.HalfDays == 0 {
		return "nothing"
	}
	return fmt.Sprintf("%d half-days in %d schools from %s to %s", r.HalfDays, r.Schools, r.FirstOn, r.LastOn)
}

// Rebuild brings the deliveries and records into line with the signed-off
// visits.
func (s *Service) Rebuild(ctx context.Context, signedOff Deliveries) error {
	surplus, err := allDeliveries(ctx, s.db)
	if err != nil {
		return err
	}
	err = signedOff(ctx, s.db, func(want Delivery) error {
		got, found := surplus[want.ID]
		delete(surplus, want.ID)
		if got.Version = 0; found && got == want {
			return nil
		}
		return s.db.Update(ctx, func(tx docdb.Tx) error { return putDelivery(ctx, tx, want) })
	})
	if err != nil {
		return err
	}
	for _, one := range surplus {
		if err := s.db.Update(ctx, func(tx docdb.Tx) error { return dropDelivery(ctx, tx, one) }); err != nil {
			return err
		}
	}
	ids, err := recorded(ctx, s.db)
	for _, id := range ids {
		if err == nil {
			err = s.db.Update(ctx, func(tx docdb.Tx) error { return recount(ctx, tx, id) })
		}
	}
	return err
}

// putDelivery replaces the delivery of a visit, and counts anew for the leader
// who had it before.
func putDelivery(ctx context.Context, tx docdb.Tx, want Delivery) error {
	got, err := deliveries.Get(ctx, tx, want.ID)
	if errors.Is(err, docdb.ErrNotFound) {
		return deliveries.Insert(ctx, tx, &want)
	}
	if err != nil {
		return err
	}
	want.Version = got.Version
	if err := deliveries.Replace(ctx, tx, &want); err != nil || got.LeaderID == want.LeaderID {
		return err
	}
	return recount(ctx, tx, got.LeaderID)
}

func dropDelivery(ctx context.Context, tx docdb.Tx, one Delivery) error {
	if err := deliveries.Delete(ctx, tx, &one); err != nil {
		return err
	}
	return recount(ctx, tx, one.LeaderID)
}
