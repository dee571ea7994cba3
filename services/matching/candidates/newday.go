package candidates

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
)

// ForgetDays brings up to date the candidates, and the index, of services whose first free
// half-day has passed: so who is free soonest is true each morning. It is a job, and finds
// nothing to do once a day is forgotten.
func (p *Projection) ForgetDays(ctx context.Context, _ jobs.Job) error {
	all, err := p.catalogue.current(ctx, p.db)
	if err != nil {
		return err
	}
	today := FirstOf(date.On(p.now()))
	var ids []string
	for _, c := range all {
		if c.Shown && len(c.Free) > 0 && c.Free[0] < today {
			ids = append(ids, c.ID)
		}
	}
	for some := range slices.Chunk(ids, batch) {
		if err := p.Refresh(ctx, some); err != nil {
			return err
		}
	}
	return nil
}
