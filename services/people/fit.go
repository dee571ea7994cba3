package people

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// fits is nil if the role can be held in the place: the place has that kind of role and
// exists, and a school is open. It is asked before a role is offered, asked for, approved
// or given. Invalid for a role or a form of place that never fits, NotFound if there is no
// such place.
func fits(ctx context.Context, r docdb.Reader, h Held) error {
	if err := h.shape(); err != nil {
		return err
	}
	if h.Place.Kind == InSchool {
		return openSchool(ctx, r, register.URN(h.Place.ID), "place.id")
	}
	_, err := NameOf(ctx, r, h.Place)
	return err
}

// shape is Invalid if no place of that form has the role.
func (h Held) shape() error {
	var c apperr.Check
	c.That(h.Place.Kind.Roles() != nil, "place.kind", chooseSchoolPartnershipOrService)
	c.That(slices.Contains(h.Place.Kind.Roles(), h.Role), "role", thisRoleIsNotHeld)
	c.That(h.Place.Kind != InService || h.Place == Service(), "place.id", theServiceHasNoNumber)
	return c.Err()
}

// valid says whether a stored membership gives its role. Some were stored by an earlier
// mistake, and give none.
func (h Held) valid() bool { return h.shape() == nil }

// isOneself says whether the address is the actor's own, also in other ways of writing the
// same mailbox.
func (a Actor) isOneself(email string) bool {
	return a.Email != "" && mailbox(a.Email) == mailbox(email)
}

// mailbox is the key of an address without the part after a plus, which people use to sort
// their letters.
func mailbox(email string) string {
	key := emailKey(email)
	name, domain, _ := strings.Cut(key, "@")
	name, _, _ = strings.Cut(name, "+")
	return name + "@" + domain
}

// notForOneself is Forbidden if the actor would give themselves a role, even through
// another account with the same mailbox.
func notForOneself(ctx context.Context, r docdb.Reader, a Actor, accountID string) error {
	own := apperr.Forbidden(somebodyElseMustDecide)
	if accountID == a.AccountID {
		return own
	}
	other, err := GetAccount(ctx, r, accountID)
	if err == nil && a.isOneself(other.Email) {
		return own
	}
	return err
}
