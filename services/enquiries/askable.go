package enquiries

import (
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// asked is a leader who can be asked, with the service.
type asked struct {
	service leaders.Service
	leader  leaders.Leader
}

// askable returns the leaders of the services; Invalid with a field for each that
// cannot be asked.
func askable(ctx context.Context, r docdb.Reader, actor people.Actor, need needs.Need,
	serviceIDs []string) ([]asked, error) {
	cover, err := needs.CoverOf(ctx, r, need)
	if err != nil {
		return nil, err
	}
	var c apperr.Check
	var all []asked
	seen := map[string]bool{}
	for i, id := range serviceIDs {
		path := fmt.Sprintf("serviceIds[%d]", i)
		a, err := canAsk(ctx, r, actor, need, cover, id)
		if apperr.KindOf(err) == apperr.KindInternal && err != nil {
			return nil, err
		}
		c.Add(path, err)
		c.That(err != nil || !seen[a.leader.ID], path, youAskThisLeader)
		seen[a.leader.ID] = true
		all = append(all, a)
	}
	return all, c.Err()
}

// ConflictDeclared is the code of a refusal that a head can lift: see [needs.Service.Waive].
const ConflictDeclared = "conflict_declared"

// Askable refuses, as sending does, to ask the leader of the service about the need; nil where
// nothing stands in the way.
func Askable(ctx context.Context, r docdb.Reader, actor people.Actor, need needs.Need, serviceID string) error {
	cover, err := needs.CoverOf(ctx, r, need)
	if err != nil {
		return err
	}
	_, err = canAsk(ctx, r, actor, need, cover, serviceID)
	return err
}

func canAsk(ctx context.Context, r docdb.Reader, actor people.Actor, need needs.Need, cover needs.Cover,
	serviceID string) (asked, error) {
	service, err := leaders.GetService(ctx, r, serviceID)
	if err != nil {
		return asked{}, err
	}
	leader, err := leaders.GetLeader(ctx, r, service.LeaderID)
	if err != nil {
		return asked{}, err
	}
	home, err := register.GetSchool(ctx, r, leader.HomeURN)
	if err != nil {
		return asked{}, err
	}
	before, err := enquiries.Count(ctx, r, docdb.Query{Index: "one_live", Equal: []any{need.ID, leader.ID}})
	if err != nil {
		return asked{}, err
	}
	apart, err := keptApart(ctx, r, need, home)
	if err != nil {
		return asked{}, err
	}
	_, declared := leader.Interest(need.URN)
	switch {
	case !service.Shown():
		err = apperr.NotFound("service")
	case leader.HomeURN == need.URN:
		err = apperr.Conflict("own_school", aSchoolCannotAsk)
	case apart:
		err = apperr.Conflict("same_trust", theSameTrust(leader))
	case declared && !need.Waives(leader.ID):
		err = apperr.Conflict(ConflictDeclared, aConflictIsDeclared(leader))
	case leader.AccountID == actor.AccountID:
		err = apperr.Conflict("both_sides", youCannotAskYourself)
	case actor.Holds(people.School(leader.HomeURN), people.Head):
		err = apperr.Conflict("both_sides",
			youAreHeadOfS(leader))
	case !cover.Has(needs.SpotOf(&home)):
		err = apperr.Conflict("out_of_reach", yourNeedIsNotOffered(leader))
	case before > 0:
		err = apperr.Conflict("enquiry_sent_already", youHaveAskedAlready(leader))
	}
	return asked{service, leader}, err
}

// keptApart says whether the partnership does not broker between the two schools.
func keptApart(ctx context.Context, r docdb.Reader, need needs.Need, home register.School) (bool, error) {
	if home.Trust == "" {
		return false, nil
	}
	school, err := register.GetSchool(ctx, r, need.URN)
	if err != nil {
		return false, err
	}
	broker, err := partnerships.BrokerOf(ctx, r, need.PartnershipID, need.URN, need.URN)
	return broker.KeepsApart(&school, &home), err
}
