package matching

import "context"

// Refresh brings candidates and the search index up to date with services that
// were changed by something else than their leader.
func (s *Service) Refresh(ctx context.Context, serviceIDs []string) error {
	if err := s.project(ctx, serviceIDs); err != nil {
		return err
	}
	return s.put(ctx, serviceIDs)
}
