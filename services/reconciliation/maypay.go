package reconciliation

import (
	"context"

	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// MayPay says which documents of a seller the lines of its statements may be for that wait to be
// explained, by their ids: whatever the desk would propose.
func (s *Service) MayPay(ctx context.Context, seller parties.Ref) (map[string]bool, error) {
	all, err := accountsOf(ctx, s.db, seller)
	if err != nil {
		return nil, err
	}
	var asked []matching.Line
	for _, a := range all {
		some, err := s.askedOf(ctx, a)
		if err != nil {
			return nil, err
		}
		asked = append(asked, some...)
	}
	may := map[string]bool{}
	if len(asked) == 0 {
		return may, nil
	}
	book, err := s.bookOf(ctx, seller, false)
	if err != nil {
		return nil, err
	}
	for _, answer := range book.Match(asked) {
		for _, c := range answer.Candidates {
			for _, to := range c.Links {
				may[to.Document] = true
			}
		}
	}
	return may, nil
}

// askedOf are the lines of an account that wait, as matching reads them.
func (s *Service) askedOf(ctx context.Context, a BankAccount) ([]matching.Line, error) {
	waiting, err := waitingOf(ctx, s.db, a)
	asked := make([]matching.Line, len(waiting))
	for n, l := range waiting {
		rest, err := l.Rest()
		if err != nil {
			return nil, err
		}
		asked[n] = l.asked(rest)
	}
	return asked, err
}
