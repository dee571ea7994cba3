package candidates

import "context"

// Refresh updates candidates, what they mean, and the search index after services changed.
func (p *Projection) Refresh(ctx context.Context, serviceIDs []string) error {
	if err := p.project(ctx, serviceIDs); err != nil {
		return err
	}
	if p.reader != nil {
		if err := p.learn(ctx, serviceIDs); err != nil {
			return err
		}
	}
	return p.put(ctx, serviceIDs)
}
