package enquiries

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
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
