package finding

import (
	"context"

	"lateral/services/people"
	"lateral/services/register"
)

// MostCompared is how many services stand side by side.
const MostCompared = 4

// Compare returns the services side by side, in the order of their ids, as they are for one of
// the actor's schools ("" is none). Those that the actor may not see are left out.
func (s *Service) Compare(_ context.Context, _ people.Actor, _ register.URN, _ []string) ([]Card, error) {
	return nil, nil
}
