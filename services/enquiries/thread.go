package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Asking is the school that asks, as one person may see it.
type Asking struct {
	School   *register.School // nil until this person may know it
	Phase    register.Phase
	SizeBand string
	Region   string
}

// Summary is an enquiry as one person may see it, with the names for it.
type Summary struct {
	Enquiry Enquiry
	Sides   []agreements.Side // the sides of this person; none for readers
	Asking  Asking
	Need    needs.Need // without the parts hidden from this person
	MayOpen bool       // the need itself
	Service leaders.Service
	Leader  leaders.Leader
	Home    register.School
	Quote   partnerships.Quote // price of the need's half-days at the service's rate; zero where free or unknown
	Turn    *agreements.Turn   // what happens now; nil once nothing waits, and where not asked for

	AgreementState agreements.AgreementState // empty until it is agreed
}

// Knows says whether this person may know which school asks.
func (s Summary) Knows() bool { return s.Asking.School != nil }

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
	if !e.mayLook(actor) {
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
	if err == nil {
		sum.Turn = s.turn(d, sum)
	}
	return d, sum, err
}

// shown is the dossier as the actor may see it.
func (s *Service) shown(ctx context.Context, r docdb.Reader, actor people.Actor, d dossier,
	sum Summary) (Thread, error) {
	t := Thread{
		Summary: sum, Proposals: d.proposals, Releases: d.releases, Agreed: d.agreed, Next: s.nextActions(d, actor),
	}
	t.Ahead, t.MayAskOthers = s.ahead(d), leads(sum.Need, actor) && isOpen(sum.Need) == nil
	var err error
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
	if t.Quotes, err = d.quotes(ctx, r); err != nil {
		return t, err
	}
	if t.Checking, err = d.checking(ctx, r, actor, date.Of(s.now())); err != nil {
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

// SummaryFor returns an enquiry as the actor may see it, or NotFound where there
// is none. It is for nouns that tell the people of a thread about events, and
// does not check whether the actor is one of them.
func SummaryFor(ctx context.Context, r docdb.Reader, actor people.Actor, enquiryID string) (Summary, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	if err != nil {
		return Summary{}, err
	}
	if e.AgreementID == "" {
		return summaryOf(ctx, r, actor, e, e.parties())
	}
	a, err := agreements.GetAgreement(ctx, r, e.AgreementID)
	if err != nil {
		return Summary{}, err
	}
	sum, err := summaryOf(ctx, r, actor, e, a.Parties())
	sum.AgreementState = a.State
	return sum, err
}

// summaryOf reads the names for an enquiry that the actor may see. Needs decides
// who may know the asking school.
func summaryOf(ctx context.Context, r docdb.Reader, actor people.Actor, e Enquiry,
	sides agreements.Parties) (Summary, error) {
	sum := Summary{Enquiry: e, Sides: sides.Sides(actor)}
	asked, may, err := seenBy(ctx, r, actor, e)
	if err != nil {
		return sum, err
	}
	sum.MayOpen, sum.Need = may, asked.Need
	sum.Asking = Asking{School: asked.School, Phase: asked.SchoolPhase, SizeBand: asked.SizeBand, Region: asked.Region}
	if sum.Service, err = leaders.GetService(ctx, r, e.ServiceID); err != nil {
		return sum, err
	}
	if sum.Leader, err = leaders.GetLeader(ctx, r, e.LeaderID); err != nil {
		return sum, err
	}
	if sum.Home, err = register.GetSchool(ctx, r, e.HomeURN); err != nil {
		return sum, err
	}
	if sum.Quote, err = e.estimate(ctx, r, sum.Need, sum.Service); err != nil {
		return sum, err
	}
	if !sum.Knows() {
		sum.Enquiry.URN, sum.Enquiry.PartnershipID, sum.Enquiry.SentBy = "", "", ""
		sum.Enquiry.ForSchool = nil
	}
	return sum, nil
}

// seenBy is the need as the actor may see it, and whether they may read it
// itself. It may be hidden from them by now, if their school left the partnership;
// they keep the thread and the need's number.
func seenBy(ctx context.Context, r docdb.Reader, actor people.Actor, e Enquiry) (needs.Seen, bool, error) {
	need, err := needs.GetNeed(ctx, r, e.NeedID)
	if err != nil {
		return needs.Seen{}, false, err
	}
	seen, err := needs.View(ctx, r, need, actor)
	if !apperr.Is(err, apperr.KindNotFound) {
		return seen, err == nil, err
	}
	school, err := register.GetSchool(ctx, r, e.URN)
	return needs.Seen{
		Need:        needs.Need{Meta: need.Meta, Ref: need.Ref, State: need.State},
		SchoolPhase: school.Phase, SizeBand: school.SizeBand(), Region: school.Region,
	}, false, err
}
