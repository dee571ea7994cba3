package people

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// The Directory tells partnerships who calls and who leads a school.
var _ partnerships.People = (*Directory)(nil)

// Caller implements partnerships.People.
func (d *Directory) Caller(ctx context.Context) (partnerships.Caller, error) { return ActorFrom(ctx) }

// HasHead implements partnerships.People.
func (d *Directory) HasHead(ctx context.Context, r docdb.Reader, urn register.URN) (bool, error) {
	return hasHead(ctx, r, urn)
}

// Officer implements partnerships.People. Brokers and finance officers handle the money of a
// partnership; heads and finance officers handle that of a school.
func (d *Directory) Officer(ctx context.Context, r docdb.Reader, accountID string,
	h partnerships.Holder) (partnerships.Officer, error) {
	account, err := accounts.Get(ctx, r, accountID)
	if err != nil {
		return partnerships.Officer{}, ignoreAbsent(err)
	}
	o := partnerships.Officer{Name: account.Name}
	held, err := liveOf(ctx, r, accountID)
	for _, m := range held {
		if m.State == StateActive && m.isOfficer(h) && (!o.Is || m.Since.Before(o.Since)) {
			o.Is, o.Since = true, m.Since
		}
	}
	return o, err
}

func (m Membership) isOfficer(h partnerships.Holder) bool {
	if h.URN != "" {
		return m.Place == School(h.URN) && slices.Contains([]Role{Head, Finance}, m.Role)
	}
	return m.Place == Service() && m.Role == Operator ||
		m.Place == Partnership(h.PartnershipID) && slices.Contains([]Role{Broker, Finance}, m.Role)
}
