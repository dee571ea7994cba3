package parties

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// When a payer is reminded: so many steps at most, each so many days after the day on which an invoice
// is due; below nothing is before it.
const (
	mostSteps    = 6
	earliestStep = -30
	latestStep   = 180
	leastBetween = 3 // days between two steps, so that no letters fall together
)

// Reminding returns the steps by which a seller reminds its payers, to those who handle its money: days
// after the due day, rising. None are no reminders. NotFound to others.
func (s *Service) Reminding(ctx context.Context, actor people.Actor, seller Ref) ([]int, error) {
	if !seller.Handles(actor) {
		return nil, notOfTheirs(seller)
	}
	p, err := partyOf(ctx, s.db, seller)
	return p.Reminding, err
}

// SetReminding says on which days a seller reminds its payers from now on. Those who handle the seller's
// money may; to others it looks absent. Invalid for too many steps, for days far away, and for steps
// that fall together.
func (s *Service) SetReminding(ctx context.Context, actor people.Actor, seller Ref, steps []int) ([]int, error) {
	if !seller.Handles(actor) {
		return nil, notOfTheirs(seller)
	}
	steps = slices.Sorted(slices.Values(steps))
	var c apperr.Check
	c.That(len(steps) <= mostSteps, "steps", enterFewerSteps(mostSteps))
	for n, step := range steps {
		c.That(earliestStep <= step && step <= latestStep, "steps", enterDaysNearby(-earliestStep, latestStep))
		c.That(n == 0 || step-steps[n-1] >= leastBetween, "steps", enterStepsApart(leastBetween))
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		p, err := partyOf(ctx, tx, seller)
		if err != nil || slices.Equal(p.Reminding, steps) {
			return err
		}
		p.Reminding = steps
		if err := p.put(ctx, tx, p.Payee); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, RemindingChanged, seller.ID(), RemindingData{Seller: seller, Steps: steps})
	})
	return steps, err
}

// EachReminding calls fn for every seller that reminds its payers, with its steps, until fn returns
// an error.
func EachReminding(ctx context.Context, r docdb.Reader, fn func(seller Ref, steps []int) error) error {
	return parties.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(p Party) error {
		if len(p.Reminding) == 0 {
			return nil
		}
		return fn(Ref(p.ID), p.Reminding)
	})
}
