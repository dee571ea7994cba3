package home

import (
	"cmp"
	"context"
	"slices"

	"lateral/services/people"
)

// Get returns everything that waits for the caller in one of their active
// memberships, as it is in one moment. NotFound if they have no such membership.
func (s Service) Get(ctx context.Context, actor people.Actor, membershipID string) (Page, error) {
	var p Page
	err := s.Documents.Snapshot(ctx, func(ctx context.Context) error {
		var err error
		p, err = s.page(ctx, actor, membershipID)
		return err
	})
	return p, err
}

func (s Service) page(ctx context.Context, actor people.Actor, membershipID string) (Page, error) {
	held, err := s.held(ctx, actor, membershipID)
	if err != nil {
		return Page{}, err
	}
	actor.Besides, actor.Held = actor.Held, []people.Held{held} // they act as if they held nothing else
	p := Page{Items: []Item{}, Figures: []Figure{}, Visits: []Visit{}}
	for _, add := range s.sources(held) {
		if err := add(ctx, actor, held.Place, &p); err != nil {
			return p, err
		}
	}
	slices.SortStableFunc(p.Items, inOrder)
	return p, nil
}

// inOrder puts what has a day before what can wait, by that day, and then the older first.
func inOrder(a, b Item) int {
	switch {
	case a.Due == b.Due:
		return a.Since.Compare(b.Since)
	case a.Due == "":
		return 1
	case b.Due == "":
		return -1
	}
	return cmp.Compare(a.Due, b.Due)
}

func (s Service) sources(held people.Held) []source {
	switch held.Role {
	case people.Head:
		return slices.Concat([]source{s.threads, s.approvals, s.joining, s.payee, s.selfBilling, s.checks, s.offers, s.first,
			s.drafts, s.toAsk}, s.selling(), []source{s.heldBills, s.agreements})
	case people.Senior:
		return []source{s.threads, s.offers, s.first, s.drafts, s.toAsk, s.agreements}
	case people.Leader:
		return []source{s.threads, s.standing, s.visits, s.enquiries, s.offered}
	case people.Finance:
		if held.Place.Kind == people.InPartnership {
			return append([]source{s.payee, s.selfBilling}, s.selling()...)
		}
		return slices.Concat([]source{s.threads, s.payee, s.selfBilling, s.toPay}, s.selling(),
			[]source{s.heldBills, s.agreements})
	case people.Broker:
		return slices.Concat([]source{s.approvals, s.payee, s.selfBilling, s.claims, s.blocked}, s.selling(),
			[]source{s.partnershipNeeds})
	case people.Operator:
		return []source{s.approvals, s.joining, s.erasures, s.successions, s.deadJobs, s.unwritten}
	}
	return nil
}

// selling is what waits for those who handle the money of a seller.
func (s Service) selling() []source {
	return []source{s.toInvoice, s.drafted, s.toPrepare, s.toCollect, s.toPayOut, s.toRefund, s.toExplain, s.toSign}
}
