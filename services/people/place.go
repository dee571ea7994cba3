package people

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// NameOf returns the name of a place as people read it; NotFound if there is no such place.
func NameOf(ctx context.Context, r docdb.Reader, place Place) (string, error) {
	switch place.Kind {
	case InSchool:
		school, err := register.GetSchool(ctx, r, register.URN(place.ID))
		return school.Name, err
	case InPartnership:
		partnership, err := partnerships.Get(ctx, r, place.ID)
		return partnership.Name, err
	case InService:
		if place == Service() {
			return "Lateral", nil
		}
	}
	return "", apperr.NotFound("place")
}

// openSchool checks that the school in the field at path is open, so that a role can be
// held there.
func openSchool(ctx context.Context, r docdb.Reader, urn register.URN, path string) error {
	school, err := register.GetSchool(ctx, r, urn)
	switch {
	case apperr.Is(err, apperr.KindNotFound):
		return apperr.Invalid(apperr.Field{Path: path, Message: thereIsNoSchool})
	case err != nil:
		return err
	case school.Status != register.Open:
		return apperr.Invalid(apperr.Field{Path: path, Message: isNotOpen(school)})
	}
	return nil
}

// Manages says whether the actor's own roles let them decide who belongs to the place.
func (a Actor) Manages(place Place) bool { return a.IsOperator() || a.In(place, Head, Broker) }

// manages returns nil if the actor decides who belongs to the place: an operator
// everywhere, a broker in their partnership, a head in their school. The brokers of its
// partnerships manage a school that has no head; a membership gives them no power over a
// head. For others the place is absent.
func manages(ctx context.Context, r docdb.Reader, a Actor, place Place, thing string) error {
	if a.Manages(place) {
		return nil
	}
	if place.Kind == InSchool {
		stands, err := standsInFor(ctx, r, a, register.URN(place.ID))
		if err != nil {
			return err
		}
		if stands {
			return nil
		}
	}
	return apperr.NotFound(thing)
}

// standsInFor says whether the actor decides for a school without a head, as a broker of
// one of its partnerships.
func standsInFor(ctx context.Context, r docdb.Reader, a Actor, urn register.URN) (bool, error) {
	for _, id := range a.Partnerships() {
		member, err := partnerships.IsMember(ctx, r, id, urn)
		if err != nil {
			return false, err
		}
		if member {
			led, err := hasHead(ctx, r, urn)
			return !led, err
		}
	}
	return false, nil
}

// hasHead says whether the school has a head now.
func hasHead(ctx context.Context, r docdb.Reader, urn register.URN) (bool, error) {
	heads, err := activeAt(ctx, r, School(urn), Head)
	return len(heads) > 0, err
}
