package candidates

import (
	"context"
	"math"
	"slices"

	"lateral/pkg/date"
	"lateral/services/calendar"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/themes"
)

// Find are those of the ids, in their order, from memory; nil where there is none. Do not
// change them.
func (p *Projection) Find(ctx context.Context, ids []string) ([]*Ready, error) {
	if _, err := p.catalogue.current(ctx, p.db); err != nil {
		return nil, err
	}
	return p.catalogue.find(ids), nil
}

// All are all candidates, from memory, also those that are not shown. Do not change them.
func (p *Projection) All(ctx context.Context) ([]*Ready, error) {
	return p.catalogue.current(ctx, p.db)
}

// Corpus are the words of the services that are shown, as of the last question.
func (p *Projection) Corpus() relevance.Corpus { return p.catalogue.corpus }

func (c *catalogue) find(ids []string) []*Ready {
	c.mu.RLock()
	defer c.mu.RUnlock()
	found := make([]*Ready, len(ids))
	for i, id := range ids {
		if at, known := c.place[id]; known {
			found[i] = c.all[at]
		}
	}
	return found
}

// ShownOn says whether other schools may see the service on a day: it is listed, and a
// designation of the leader is in force.
func (c *Candidate) ShownOn(day date.Day) bool { return c.Shown && len(c.KindsOn(day)) > 0 }

// KindsOn are the kinds of designation that are in force on a day.
func (c *Candidate) KindsOn(day date.Day) []leaders.DesignationKind {
	var kinds []leaders.DesignationKind
	for _, h := range c.Held {
		if h.InForce(day) {
			kinds = append(kinds, h.Kind)
		}
	}
	return kinds
}

// DesignatedFor says whether a designation that is in force on a day is for the theme.
func (c *Candidate) DesignatedFor(id themes.ID, day date.Day) bool {
	return slices.ContainsFunc(c.Held, func(h Held) bool { return h.InForce(day) && slices.Contains(h.Themes, id) })
}

// LastFree is the last free half-day; before all others where there is none.
func (r *Ready) LastFree() HalfDay {
	if len(r.Free) == 0 {
		return math.MinInt32
	}
	return r.Free[len(r.Free)-1]
}

// FreeFrom is the first free half-day from one on, and how many there are from then on.
func (r *Ready) FreeFrom(from HalfDay) (calendar.Slot, int) {
	free := Between(r.Free, from, 1<<30)
	if len(free) == 0 {
		return calendar.Slot{}, 0
	}
	return free[0].Slot(), len(free)
}
