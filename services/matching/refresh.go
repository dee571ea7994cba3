package matching

import "context"

// Refresh updates candidates and the search index after something other than the
// leader changed the services.
func (s *Service) Refresh(ctx context.Context, serviceIDs []string) error {
	if err := s.project(ctx, serviceIDs); err != nil {
		return err
	}
	return s.put(ctx, serviceIDs)
}
