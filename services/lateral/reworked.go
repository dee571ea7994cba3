package main

import (
	"context"

	"lateral/pkg/jobs"
	"lateral/services/privacy"
	"lateral/services/register"
)

// followReworked handles the jobs of the kind privacy.FollowJob: it updates the
// search index after texts were reworded.
func (p *program) followReworked(ctx context.Context, j jobs.Job) error {
	var done privacy.Reworked
	if err := j.Decode(&done); err != nil {
		return jobs.Permanent(err)
	}
	switch done.Collection {
	case "services":
		return p.matching.Refresh(ctx, done.IDs)
	case "schools":
		urns := make([]register.URN, len(done.IDs))
		for i, id := range done.IDs {
			urns[i] = register.URN(id)
		}
		return p.register.Refresh(ctx, urns)
	}
	return nil
}
