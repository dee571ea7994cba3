package support

import (
	"context"
	"fmt"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// usualPaymentDays is when an invoice falls due, unless a partnership says
// otherwise.
const usualPaymentDays = 30

// draw turns the proposal into an agreement.
func (s *Service) draw(ctx context.Context, tx docdb.Tx, actor people.Actor, e Enquiry, p Proposal) (Agreement, error) {
	number, err := counter.Next(ctx, tx, "agreements", 4001)
	if err != nil {
		return Agreement{}, err
	}
	a := Agreement{
		Meta: docdb.Meta{ID: s.ids.New("agreement")}, Ref: fmt.Sprintf("A-%d", number),
		EnquiryID: e.ID, NeedID: e.NeedID, ProposalID: p.ID, BuyerURN: e.URN, HomeURN: e.HomeURN,
		LeaderID: e.LeaderID, AccountID: e.AccountID, Terms: p.Terms,
		AgreedBy: actor.AccountID, AgreedByName: actor.Name, AgreedAt: s.now(), State: AgreementActive,
	}
	if err := a.name(ctx, tx, e.ServiceID); err != nil {
		return a, err
	}
	return a, a.broker(ctx, tx, e.PartnershipID)
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
	p, err := partnerships.BrokerOf(ctx, r, partnershipID, a.BuyerURN, a.HomeURN)
	if err != nil {
		return err
	}
	a.PartnershipID, a.Brokerage, a.PaymentDays = p.ID, p.Brokerage, p.PaymentDays
	if p.ID == "" {
		a.PaymentDays = usualPaymentDays
	}
	one, err := a.Brokerage.HalfDay(a.DayRate)
	if err != nil {
		return err
	}
	all, err := one.Quote(a.Brokerage.Mode, a.HalfDays)
	a.HalfDay, a.Total = &one, all.Support
	return err
}

// plan makes a visit of each date, with its objectives in order and spread
// evenly.
func (s *Service) plan(a Agreement) []Visit {
	var planned []Visit
	for _, slot := range a.Slots {
		if n := len(planned); n > 0 && planned[n-1].Date == slot.Date {
			planned[n-1].Slots = append(planned[n-1].Slots, slot)
			planned[n-1].HalfDays++
			continue
		}
		planned = append(planned, Visit{
			Meta: docdb.Meta{ID: s.ids.New("visit")}, AgreementID: a.ID, EnquiryID: a.EnquiryID,
			PartnershipID: a.PartnershipID, BuyerURN: a.BuyerURN, LeaderID: a.LeaderID, AccountID: a.AccountID,
			Date: slot.Date, Slots: []calendar.Slot{slot}, HalfDays: 1, State: VisitPlanned,
		})
	}
	for i := range planned {
		planned[i].Objective = a.Objectives[i*len(a.Objectives)/len(planned)]
	}
	return planned
}
