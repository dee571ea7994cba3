package enquiries

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/people"
)

// originKind is the kind of origin that enquiries are.
const originKind = "enquiry"

// Stands says how the actor stands to the thread.
func (s asker) Stands(
	ctx context.Context, r docdb.Reader, actor people.Actor, rel diary.Release,
) (diary.Stand, error) {
	e, err := one(ctx, r, enquiries, rel.Origin.ID, "release")
	sides := e.parties()
	return diary.Stand{Sees: sides.MayLook(actor), ActedAgainst: sides.ActedForSchool(actor.AccountID)}, err
}

// Tell records what happened to the release in its thread.
func (s asker) Tell(ctx context.Context, tx docdb.Tx, what events.Type, rel diary.Release, by people.Actor) error {
	e, p, err := releasing(ctx, tx, rel)
	if err != nil {
		return err
	}
	side := agreements.HomeSide
	if what == diary.ReleaseAsked {
		side = agreements.LeaderSide
	}
	h := e.about(p, side, by).Saying(rel.Note)
	h.ReleaseID, h.Along = rel.ID, rel.State == diary.GrantedRelease && p.TakenUpAt != nil
	return s.tell(ctx, tx, what, rel.ID, h)
}

// Holds is for a proposal that gives the home school no less than the one for which its head released: as much money
// for the support and for expenses, and days in return where there were any.
func (s asker) Holds(ctx context.Context, r docdb.Reader, before diary.Release, now diary.Ask) (bool, error) {
	e, then, err := releasing(ctx, r, before)
	if err != nil {
		return false, err
	}
	p, err := one(ctx, r, proposals, now.For.ID, "proposal")
	if err != nil || then.Mutual && !p.Mutual {
		return false, err
	}
	was, err := e.quoteOf(ctx, r, then.Terms)
	if err != nil {
		return false, err
	}
	is, err := e.quoteOf(ctx, r, p.Terms)
	return is.Receives.Pence-is.Expenses.Pence >= was.Receives.Pence-was.Expenses.Pence &&
		is.Expenses.Pence >= was.Expenses.Pence, err
}

// Decided goes on after the leader's earlier yes: it makes the agreement, or cancels the yes where the home school
// refused. See decision 0008.
func (s asker) Decided(ctx context.Context, tx docdb.Tx, rel diary.Release, by people.Actor) error {
	e, p, err := releasing(ctx, tx, rel)
	if err != nil {
		return err
	}
	e.acted(agreements.HomeSide, by)
	if err := enquiries.Replace(ctx, tx, &e); err != nil || p.TakenUpAt == nil {
		return err
	}
	if rel.State == diary.RefusedRelease {
		p.TakenUpAt, p.TakenUpBy = nil, ""
		return proposals.Replace(ctx, tx, &p)
	}
	if err := s.mayBeAgreed(ctx, tx, e, p); err != nil {
		return err
	}
	leader, err := leaders.GetLeader(ctx, tx, e.LeaderID)
	if err != nil {
		return err
	}
	_, err = s.conclude(ctx, tx, people.Actor{AccountID: p.TakenUpBy, Name: leader.Name}, &e, &p)
	return err
}

// releasing reads the thread and the proposal of a release.
func releasing(ctx context.Context, r docdb.Reader, rel diary.Release) (Enquiry, Proposal, error) {
	e, err := one(ctx, r, enquiries, rel.Origin.ID, "release")
	if err != nil {
		return e, Proposal{}, err
	}
	p, err := one(ctx, r, proposals, rel.For.ID, "proposal")
	return e, p, err
}

// completeReleases writes the half-days on the releases that lack them: they keep them since layout 3, and their
// proposals know them.
func completeReleases(ctx context.Context, db docdb.DB) error {
	return diary.CompleteReleases(ctx, db, func(r docdb.Reader, rel diary.Release) ([]calendar.Slot, error) {
		p, err := one(ctx, r, proposals, rel.For.ID, "proposal")
		return p.Slots, err
	})
}
