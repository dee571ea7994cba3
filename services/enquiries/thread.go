package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Thread is an enquiry and everything that followed from it, as one person may
// see it.
type Thread struct {
	Summary
	Proposals []Proposal           // by number
	Releases  []diary.Release      // oldest first
	Agreed    *agreements.Standing // nil until it is agreed
	Changes   []agreements.Change  // of what was agreed, oldest first
	Quotes    agreements.Quotes
	Timeline  []Moment            // oldest first
	Next      []agreements.Action // this person's possible actions
	Ahead     []string            // the steps that come after the turn, in words
	Clashes   []Clash             // people on both sides, as far as this person may know
	Checking  agreements.Checking // what was seen of the leader
	Readable  agreements.Readable // invoices of the visits

	MayAskOthers bool // about the need

	Drafted partnerships.Raising // when an agreement made now would be drafted
}

// Thread returns the thread of an enquiry as the actor may see it, or NotFound.
func (s *Service) Thread(ctx context.Context, actor people.Actor, enquiryID string) (Thread, error) {
	var t Thread
	err := s.db.View(ctx, func(r docdb.Reader) error {
		d, sum, err := s.read(ctx, r, actor, enquiryID)
		if err != nil {
			return err
		}
		t, err = s.shown(ctx, r, actor, d, sum)
		return err
	})
	return t, err
}

// read reads a thread with its summary for the actor, or NotFound.
func (s *Service) read(ctx context.Context, r docdb.Reader, actor people.Actor,
	enquiryID string) (dossier, Summary, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	if err != nil {
		return dossier{}, Summary{}, err
	}
	if !e.maySee(actor) {
		return dossier{}, Summary{}, apperr.NotFound("enquiry")
	}
	return s.readFor(ctx, r, actor, e)
}

// readFor reads a thread that the actor may look at.
func (s *Service) readFor(ctx context.Context, r docdb.Reader, actor people.Actor,
	e Enquiry) (dossier, Summary, error) {
	d, err := dossierOf(ctx, r, e)
	if err != nil {
		return d, Summary{}, err
	}
	sum, err := summaryOf(ctx, r, actor, e, d.parties())
	if d.agreed != nil {
		sum.AgreementState = d.agreed.Agreement.State
	}
	if err != nil {
		return d, sum, err
	}
	sum.Turn = s.turn(d, sum)
	if slices.Contains(sum.Sides, agreements.HomeSide) {
		err = d.lookForTwice(ctx, r)
	}
	return d, sum, err
}

// shown is the dossier as the actor may see it.
func (s *Service) shown(ctx context.Context, r docdb.Reader, actor people.Actor, d dossier,
	sum Summary) (Thread, error) {
	t := Thread{
		Summary: sum, Proposals: d.proposals, Releases: d.releases, Agreed: d.agreed,
		Next: agreements.Answers(s.nextActions(d, actor)),
	}
	seller, err := parties.SellerBetween(ctx, r, d.enquiry.PartnershipID, d.enquiry.URN, d.enquiry.HomeURN)
	if err != nil {
		return t, err
	}
	t.Drafted = seller.Drafted()
	t.Ahead, t.MayAskOthers = s.ahead(d), leads(sum.Need, actor) && isOpen(sum.Need) == nil
	if d.agreed != nil {
		t.Changes = d.agreed.Changes()
		if t.Readable, err = s.agreements.Readable(ctx, r, actor, d.agreed.Visits); err != nil {
			return t, err
		}
	}
	private := len(sum.Sides) == 0 || slices.Equal(sum.Sides, []agreements.Side{agreements.SchoolSide})
	if private {
		t.Releases = withoutNotes(d.releases)
	}
	if !sum.Knows() {
		t.Proposals = withoutNames(d.proposals)
	}
	if t.Quotes, err = d.quotes(ctx, r, date.On(s.now())); err != nil {
		return t, err
	}
	if t.Checking, err = d.checking(ctx, r, actor, date.On(s.now())); err != nil {
		return t, err
	}
	clashes, err := clashesOf(ctx, r, d)
	if err != nil {
		return t, err
	}
	t.Clashes = shownTo(actor, sum.Sides, clashes)
	t.Timeline, err = s.timeline(ctx, r, actor, d, sum.Knows(), private)
	return t, err
}

// withoutNames removes the authors' names from the asking school's proposals.
func withoutNames(all []Proposal) []Proposal {
	unnamed := slices.Clone(all)
	for i := range unnamed {
		if unnamed[i].From == agreements.SchoolSide {
			unnamed[i].CreatedBy = ""
		}
	}
	return unnamed
}

// withoutNotes removes the home head's notes, which the asking school does not
// see.
func withoutNotes(all []diary.Release) []diary.Release {
	quiet := slices.Clone(all)
	for i := range quiet {
		quiet[i].Note = ""
	}
	return quiet
}
