package load

import (
	"context"
	"maps"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
)

// Note keeps in memory who was shown for a need on a day: leaders by id, the best first.
func (p *Projection) Note(needID string, day date.Day, leaderIDs []string) {
	p.shown.note(shownOn{needID, day}, leaderIDs)
}

// NoteShown writes down whom this program showed since it last did. It is a job; each program
// notes what it showed itself when its turn comes.
func (p *Projection) NoteShown(ctx context.Context, _ jobs.Job) error {
	steps := map[string][]Step{}
	for on, leaders := range p.shown.take() {
		for place, id := range leaders {
			steps[id] = append(steps[id],
				Step{Key: keyShown + on.needID + "/" + string(on.day), On: on.day, Weight: weightShown / float64(place+1)})
		}
	}
	for ids := range slices.Chunk(slices.Sorted(maps.Keys(steps)), batch) {
		some := make(map[string][]Step, len(ids))
		for _, id := range ids {
			some[id] = steps[id]
		}
		if err := p.weigh(ctx, some); err != nil {
			return err
		}
	}
	return nil
}
