package needs

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// viewer looks at needs for one person, on one snapshot if there are several. What the needs
// have in common it asks and decodes once: their schools, their partnerships, the person's own
// schools. It lives as long as one answer.
type viewer struct {
	r       docdb.Reader
	actor   people.Actor
	schools map[register.URN]register.School // that have the needs
	member  map[string]bool                  // partnerships with a member among seers
	looked  bool
	urns    []register.URN                   // in sight of the person
	seers   map[register.URN]register.School // the same
}

func newViewer(r docdb.Reader, actor people.Actor) *viewer {
	return &viewer{r: r, actor: actor, schools: map[register.URN]register.School{}, member: map[string]bool{}}
}

func (v *viewer) school(ctx context.Context, urn register.URN) (register.School, error) {
	return once(v.schools, urn, func() (register.School, error) { return register.GetSchool(ctx, v.r, urn) })
}

// hasMember says whether a school in sight is a member of the partnership.
func (v *viewer) hasMember(ctx context.Context, partnershipID string) (bool, error) {
	return once(v.member, partnershipID, func() (bool, error) {
		return partnerships.HasAny(ctx, v.r, partnershipID, v.urns)
	})
}

// once asks for what is not known yet, and remembers the answer.
func once[K comparable, V any](known map[K]V, of K, ask func() (V, error)) (V, error) {
	if answer, ok := known[of]; ok {
		return answer, nil
	}
	answer, err := ask()
	if err == nil {
		known[of] = answer
	}
	return answer, err
}
