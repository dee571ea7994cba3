package matching

import "context"

// Refresh updates candidates, what they mean, and the search index after services changed.
func (s *Service) Refresh(ctx context.Context, serviceIDs []string) error {
	if err := s.project(ctx, serviceIDs); err != nil {
		return err
	}
	if s.reader != nil {
		if err := s.learn(ctx, serviceIDs); err != nil {
			return err
		}
	}
	return s.put(ctx, serviceIDs)
}
