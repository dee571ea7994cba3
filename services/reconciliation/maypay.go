package reconciliation

import (
	"context"

	"lateral/services/parties"
)

// MayPay says which documents of a seller the lines of its statements may be for that wait to be
// explained, by their ids: whatever the desk would propose.
func (s *Service) MayPay(ctx context.Context, seller parties.Ref) (map[string]bool, error) {
	w, err := waitingIn(ctx, s.db, seller)
	if err != nil {
		return nil, err
	}
	may := map[string]bool{}
	if len(w.asked) == 0 {
		return may, nil
	}
	book, err := s.bookOf(ctx, seller, false)
	if err != nil {
		return nil, err
	}
	for _, answer := range book.Match(w.asked) {
		for _, c := range answer.Candidates {
			for _, to := range c.Links {
				may[to.Document] = true
			}
		}
	}
	return may, nil
}
