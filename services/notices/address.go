package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

func addressRules() map[events.Type]rule {
	return map[events.Type]rule{
		people.AddressChangeAsked:   on(addressChangeAsked),
		people.AddressChanged:       on(addressChanged),
		people.AddressChangeStopped: on(addressChangeStopped),
	}
}

// addressChangeAsked writes to both addresses. Where the new one already has an
// account, its owner gets a letter without a link to confirm.
func addressChangeAsked(ctx context.Context, r docdb.Reader, d people.AddressData) ([]telling, error) {
	c, err := people.GetAddressChange(ctx, r, d.ChangeID)
	if err != nil || c.State != people.AddressWaiting {
		return nil, err
	}
	until := date.Words(c.ExpiresAt)
	toOld := addressChangeToOld(d, c, until)
	owner, err := c.OwnerOfNew(ctx, r)
	if err != nil {
		return nil, err
	}
	if owner != "" {
		return []telling{toOld, addressTaken(owner)}, nil
	}
	return []telling{toOld, addressChangeToNew(c, d, until)}, nil
}

// addressChanged writes to the account, at its new address, and to the old one.
// The old address is not told the new one, because somebody else may read its
// mail by now.
func addressChanged(ctx context.Context, r docdb.Reader, d people.AddressData) ([]telling, error) {
	c, err := people.GetAddressChange(ctx, r, d.ChangeID)
	if err != nil {
		return nil, err
	}
	return []telling{
		addressChangedToAccount(d, c),
		addressChangedToOld(c),
	}, nil
}

func addressChangeStopped(_ context.Context, _ docdb.Reader, d people.AddressData) ([]telling, error) {
	t := addressStoppedByNew(d)
	if d.Side == people.OldAddress {
		t.path, t.action = "/forgotten-password", chooseNewPassword()
		t.text =
			addressStoppedByOld()
	}
	return []telling{t}, nil
}
