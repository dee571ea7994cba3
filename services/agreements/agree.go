package agreements

import (
	"context"
	"fmt"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// usualPaymentDays is when an invoice falls due, unless a partnership says
// otherwise.
const usualPaymentDays = 30

// Deal is what two schools agree, and how they came to it.
type Deal struct {
	Origin        diary.Origin
	OriginRef     string // for people
	NeedID        string
	ProposalID    string
	BuyerURN      register.URN
	HomeURN       register.URN
	LeaderID      string
	AccountID     string // of the leader
	ServiceID     string
	PartnershipID string // of the need; "" is none
	ForSchool     []string
	ForHome       []string
	Terms
	Side Side // whose yes was the last
	By   people.Actor
}

// Agree makes, within tx, an agreement with all its immediate effects: it takes
// the half-days, marks the need agreed, discloses the school to the home school,
// and plans the visits. The caller has checked who may, and that the home school
// released the leader. Conflict "half_day_taken" with a field for each half-day
// that somebody else now has.
func (s *Service) Agree(ctx context.Context, tx docdb.Tx, d Deal) (Agreement, error) {
	a, err := s.newAgreement(ctx, tx, d)
	if err != nil {
		return a, err
	}
	if err := s.needs.MarkAgreed(ctx, tx, a.NeedID, a.ID); err != nil {
		return a, err
	}
	if err := diary.Take(ctx, tx, a.LeaderID, a.Slots, a.ID); err != nil {
		return a, err
	}
	if err := s.needs.Disclose(ctx, tx, a.NeedID, a.HomeURN, byTheAgreement(a.Ref)); err != nil {
		return a, err
	}
	if err := s.insert(ctx, tx, &a); err != nil {
		return a, err
	}
	h := a.happened(d.Side, d.By)
	h.ProposalID, h.DayRate = a.ProposalID, &a.DayRate
	return a, s.Tell(ctx, tx, AgreementMade, a.ID, h)
}

// newAgreement turns the deal into an agreement.
func (s *Service) newAgreement(ctx context.Context, tx docdb.Tx, d Deal) (Agreement, error) {
	number, err := counter.Next(ctx, tx, "agreements", 4001)
	if err != nil {
		return Agreement{}, err
	}
	a := Agreement{
		Meta: docdb.Meta{ID: s.ids.New("agreement")}, Ref: fmt.Sprintf("A-%d", number),
		Origin: d.Origin, OriginRef: d.OriginRef, NeedID: d.NeedID, ProposalID: d.ProposalID, BuyerURN: d.BuyerURN,
		HomeURN:  d.HomeURN,
		LeaderID: d.LeaderID, AccountID: d.AccountID, ForSchool: d.ForSchool, ForHome: d.ForHome, Terms: d.Terms,
		AgreedBy: d.By.AccountID, AgreedByName: d.By.Name, AgreedAt: s.now(), State: ActiveAgreement,
	}
	if err := a.name(ctx, tx, d.ServiceID); err != nil {
		return a, err
	}
	err = a.broker(ctx, tx, d.PartnershipID)
	return a, err
}

// name writes today's names of the parties and the service, and the leader's
// present checks.
func (a *Agreement) name(ctx context.Context, r docdb.Reader, serviceID string) error {
	service, err := leaders.GetService(ctx, r, serviceID)
	if err != nil {
		return err
	}
	buyer, err := register.GetSchool(ctx, r, a.BuyerURN)
	if err != nil {
		return err
	}
	home, err := register.GetSchool(ctx, r, a.HomeURN)
	if err != nil {
		return err
	}
	leader, err := leaders.GetLeader(ctx, r, a.LeaderID)
	if err != nil {
		return err
	}
	a.Title = service.Title
	a.BuyerName, a.HomeName, a.LeaderName = buyer.Name, home.Name, leader.Name
	checks, err := leaders.ChecksOf(ctx, r, a.LeaderID)
	a.Checks = &checks
	return err
}

// broker writes the partnership that brokers the agreement, its conditions of
// today, and the resulting sums.
func (a *Agreement) broker(ctx context.Context, r docdb.Reader, partnershipID string) error {
	p, err := parties.SellerBetween(ctx, r, partnershipID, a.BuyerURN, a.HomeURN)
	if err != nil {
		return err
	}
	a.PartnershipID, a.Brokerage, a.PaymentDays = p.ID, p.Brokerage, p.PaymentDays
	a.Arrangement, a.Cancellation = p.Arrangement, p.Cancellation
	if p.ID == "" {
		a.PaymentDays = usualPaymentDays
	}
	if a.Invoiced == "" && !a.Free() { // of a proposal that an earlier program kept
		a.Invoiced = p.Drafted()
	}
	one, err := a.Brokerage.HalfDay(a.DayRate)
	if err != nil {
		return err
	}
	all, err := one.Quote(a.Brokerage.Mode, a.HalfDays)
	a.HalfDay, a.Total = &one, all.Support
	return err
}

// insert stores a new agreement with its visits.
func (s *Service) insert(ctx context.Context, tx docdb.Tx, a *Agreement) error {
	planned := s.plan(*a)
	a.Waiting = len(planned)
	if err := agreements.Insert(ctx, tx, a); err != nil {
		return err
	}
	for i := range planned {
		if err := visits.Insert(ctx, tx, &planned[i]); err != nil {
			return err
		}
	}
	return nil
}

// plan makes a visit of each date, with its objectives in order and spread
// evenly.
func (s *Service) plan(a Agreement) []Visit {
	var planned []Visit
	ahead := a.Raised() == partnerships.InAdvance
	for _, slot := range a.Slots {
		if n := len(planned); n > 0 && planned[n-1].Date == slot.Date {
			planned[n-1].Slots = append(planned[n-1].Slots, slot)
			planned[n-1].HalfDays++
			continue
		}
		planned = append(planned, Visit{
			Meta: docdb.Meta{ID: s.ids.New("visit")}, AgreementID: a.ID, Origin: a.Origin,
			PartnershipID: a.PartnershipID, Seller: a.Seller(), BuyerURN: a.BuyerURN, LeaderID: a.LeaderID,
			AccountID: a.AccountID, Date: slot.Date, Slots: []calendar.Slot{slot}, HalfDays: 1, State: PlannedVisit,
			InAdvance: ahead, Billable: ahead,
		})
	}
	for i := range planned {
		planned[i].Objective = a.Objectives[i*len(a.Objectives)/len(planned)]
	}
	return planned
}
