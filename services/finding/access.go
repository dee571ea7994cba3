package finding

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// mustBeShown is NotFound for a service that other schools may not see.
func mustBeShown(ctx context.Context, r docdb.Reader, serviceID string, now time.Time) error {
	offered, err := leaders.GetService(ctx, r, serviceID)
	if err != nil {
		return err
	}
	held, err := leaders.DesignationsInForce(ctx, r, offered.LeaderID, now)
	if err == nil && !shown(offered, held) {
		err = apperr.NotFound("service")
	}
	return err
}

// shown says whether other schools may see a service: nobody sees one whose leader has no
// designation in force, also before the job that withdraws it has run.
func shown(offered leaders.Service, inForce []leaders.Designation) bool {
	return offered.Shown() && len(inForce) > 0
}

// mustBeOwn is NotFound for a school in which the actor holds no role; "" is no school.
func mustBeOwn(actor people.Actor, urn register.URN) error {
	if urn != "" && !actor.At(urn, people.InSchool.Roles()...) {
		return apperr.NotFound("school")
	}
	return nil
}
