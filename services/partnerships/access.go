package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// mayManage says whether the caller asks schools and lets them go on behalf of the partnership.
func mayManage(c Caller, partnershipID string) bool {
	return c.IsOperator() || c.Brokers(partnershipID)
}

// MayReadStanding says whether the caller reads how loaded the partnership's leaders are, and which of
// its schools few can help; matching asks.
func MayReadStanding(c Caller, partnershipID string) bool { return mayManage(c, partnershipID) }

// mayBring says whether the caller makes the schools of a list members.
func mayBring(c Caller) bool { return c.IsOperator() }

// MayJoin says whether the caller says to which partnerships the school belongs.
// Where a school has no head, an operator does.
func MayJoin(c Caller, urn register.URN) bool { return c.Leads(urn) }

// May says what one person may do with a partnership.
type May struct {
	Change   bool // its terms; ask schools to join, and let them go
	BringIn  bool // a list of schools
	Standing bool // read how loaded its leaders are, and which of its schools few can help
	SeePayee bool // how it is paid, or what waits to change it
}

// MayWith says what the caller may do with the partnership.
func (s *Service) MayWith(ctx context.Context, c Caller, partnershipID string) (May, error) {
	sees, err := s.MaySeePayee(ctx, c, partnershipID)
	return May{
		Change: mayManage(c, partnershipID), BringIn: mayBring(c), Standing: MayReadStanding(c, partnershipID),
		SeePayee: sees || c.IsOperator(),
	}, err
}

// permission says whether the caller may end a request.
type permission func(ctx context.Context, r docdb.Reader, c Caller, q Request) error

func (s *Service) mayAnswer(ctx context.Context, r docdb.Reader, c Caller, q Request) error {
	led, err := s.people.HasHead(ctx, r, q.URN)
	switch {
	case err != nil:
		return err
	case led && MayJoin(c, q.URN), !led && c.IsOperator():
		return nil
	case led && mayManage(c, q.PartnershipID):
		return apperr.Forbidden(onlyHeadAnswers)
	case mayManage(c, q.PartnershipID):
		return apperr.Forbidden(operatorAnswers)
	}
	return apperr.NotFound("request")
}

func mayWithdraw(_ context.Context, _ docdb.Reader, c Caller, q Request) error {
	switch {
	case mayManage(c, q.PartnershipID):
		return nil
	case c.Leads(q.URN):
		return apperr.Forbidden(onlyPartnershipWithdraws)
	}
	return apperr.NotFound("request")
}

// MaySeePayee says whether the caller may see how the partnership is paid: its own brokers
// and finance officers, and heads and finance officers of its member schools. Invoices show
// it to those who receive them.
func (s *Service) MaySeePayee(ctx context.Context, c Caller, partnershipID string) (bool, error) {
	if c.Handles(partnershipID) {
		return true, nil
	}
	for _, urn := range c.PaysFor() {
		if is, err := s.IsMember(ctx, partnershipID, urn); is || err != nil {
			return is, err
		}
	}
	return false, nil
}
