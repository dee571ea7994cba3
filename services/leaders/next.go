package leaders

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
)

// NextDo is the one thing that stands between a listed leader and schools.
type NextDo string

// What a leader does next, in this order.
const (
	ToClaim     NextDo = "claim"      // a designation
	ToRenew     NextDo = "renew"      // the one that lapsed
	ToOffer     NextDo = "offer"      // a service
	ToOpenDiary NextDo = "open-diary" // nothing is free in this term from today
	ToWait      NextDo = "wait"       // for a broker's decision
	ToPublish   NextDo = "publish"    // one of the services
)

// Next is what a leader does next to be offered to schools; the zero Next where
// nothing stands between them.
type Next struct {
	Do      NextDo
	LastDay date.Day // of the designation that lapsed
}

// WithFree has leaders told when nothing of theirs is free. Without it something
// always is.
func WithFree(count Freer) Option { return func(d *Directory) { d.free = count } }

// next is what the leader does next; nothing for leaders who are not listed.
func (d *Directory) next(ctx context.Context, r docdb.Reader, l Leader, inForce []Designation) (Next, error) {
	if l.State != Listed {
		return Next{}, nil
	}
	claims, err := designations.All(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{l.ID}})
	if err != nil {
		return Next{}, err
	}
	if len(inForce) == 0 && !slices.ContainsFunc(claims, func(c Designation) bool { return c.State == Claimed }) {
		return lapsedOr(claims), nil
	}
	offered, err := services.All(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{l.ID}})
	if err != nil || len(offered) == 0 {
		return Next{Do: ToOffer}, err
	}
	free, err := d.hasFree(ctx, r, l)
	listed := slices.ContainsFunc(offered, func(s Service) bool { return s.State == ServiceListed })
	switch {
	case err != nil:
		return Next{}, err
	case !free:
		return Next{Do: ToOpenDiary}, nil
	case len(inForce) == 0:
		return Next{Do: ToWait}, nil
	case !listed:
		return Next{Do: ToPublish}, nil
	}
	return Next{}, nil
}

// lapsedOr is to renew the designation that lapsed last, else to claim one.
func lapsedOr(claims []Designation) Next {
	n := Next{Do: ToClaim}
	for _, c := range claims {
		if c.State == Verified && c.ExpiresOn > n.LastDay {
			n = Next{Do: ToRenew, LastDay: c.ExpiresOn}
		}
	}
	return n
}

// hasFree says whether a half-day of the leader is free in this term, from today.
func (d *Directory) hasFree(ctx context.Context, r docdb.Reader, l Leader) (bool, error) {
	if d.free == nil {
		return true, nil
	}
	now := d.now()
	count, err := d.free(ctx, r, l.ID, date.On(now), calendar.TermOf(now).To)
	return count > 0, err
}
