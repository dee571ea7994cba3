package people

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/states"
)

// A person changes their address by naming another one. A letter goes to both addresses,
// and both must say yes. The caller never learns whether the other address has an account.
// If it has one, its owner gets a letter without a link, and the change expires.

// AddressSide is one of the two addresses of a change.
type AddressSide string

// The sides.
const (
	OldAddress AddressSide = "old"
	NewAddress AddressSide = "new"
)

// AddressState says where a change of address stands.
type AddressState string

// The states of a change of address. A waiting one may have expired.
const (
	AddressWaiting   AddressState = "waiting"
	AddressDone      AddressState = "done"
	AddressStopped   AddressState = "stopped"   // by the owner of one of the addresses
	AddressWithdrawn AddressState = "withdrawn" // by the person, perhaps by asking for another
)

// AddressSteps are the steps of a change of address.
var AddressSteps = states.Of(states.Steps[AddressState]{
	AddressWaiting:   {"do": AddressDone, "stop": AddressStopped, "withdraw": AddressWithdrawn},
	AddressDone:      {},
	AddressStopped:   {},
	AddressWithdrawn: {},
})

// addressLasts is how long both owners have to say yes.
const addressLasts = 7 * 24 * time.Hour

// AddressChange is a person's request to use another address.
type AddressChange struct {
	docdb.Meta
	AccountID string       `json:"accountId"`
	SessionID string       `json:"sessionId"` // the session that asked, which stays open
	From      string       `json:"from"`
	To        string       `json:"to"`
	ToKey     string       `json:"toKey"`
	State     AddressState `json:"state"`
	At        time.Time    `json:"at"`
	ExpiresAt time.Time    `json:"expiresAt"`
	OldYes    *time.Time   `json:"oldYes,omitempty"` // when the owner of the old address said yes
	NewYes    *time.Time   `json:"newYes,omitempty"`
}

var addressChanges = docdb.Of[AddressChange]("address_changes",
	docdb.Index{
		Name: "waiting", Fields: []string{"accountId"}, Unique: true,
		Where: []docdb.Equals{{Field: "state", Value: string(AddressWaiting)}},
	},
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "at"}},
	docdb.Index{Name: "by_expiry", Fields: []string{"expiresAt"}},
)

// said is when the owner of an address said yes, nil if not yet.
func (c *AddressChange) said(side AddressSide) **time.Time {
	if side == OldAddress {
		return &c.OldYes
	}
	return &c.NewYes
}

// waits says whether the change can still take effect.
func (c *AddressChange) waits(now time.Time) bool {
	return c.State == AddressWaiting && now.Before(c.ExpiresAt)
}

// GetAddressChange returns a change of address, or NotFound. It is deleted a month after it
// expired.
func GetAddressChange(ctx context.Context, r docdb.Reader, id string) (AddressChange, error) {
	c, err := addressChanges.Get(ctx, r, id)
	return c, apperr.NotFoundIf(err, docdb.ErrNotFound, changeOfAddress)
}

// OwnAddressChange returns the change that the person who calls waits for; NotFound if
// there is none.
func (d *Directory) OwnAddressChange(ctx context.Context, actor Actor) (AddressChange, error) {
	c, err := waitingChange(ctx, d.db, actor.AccountID)
	if err == nil && !c.waits(d.now()) {
		err = docdb.ErrNotFound
	}
	return c, apperr.NotFoundIf(err, docdb.ErrNotFound, changeOfAddress)
}

// waitingChange returns the waiting change of an account, even if it has expired, or
// docdb.ErrNotFound.
func waitingChange(ctx context.Context, r docdb.Reader, accountID string) (AddressChange, error) {
	return addressChanges.First(ctx, r, docdb.Query{Index: "waiting", Equal: []any{accountID}})
}

// AskAddress begins to change the address of the person who calls, and replaces a change
// that waited. Asked for again within a minute, it is the same change. Invalid if the
// address is not one or is theirs already, TooMany if they asked too often. The answer does
// not depend on whether somebody else has the address.
func (d *Directory) AskAddress(ctx context.Context, actor Actor, email string) (AddressChange, error) {
	var check apperr.Check
	checkEmail(&check, email)
	check.That(emailKey(email) != emailKey(actor.Email), "email", thisIsYourAddress)
	if err := check.Err(); err != nil {
		return AddressChange{}, err
	}
	var c AddressChange
	err := d.update(ctx, func(tx docdb.Tx) error {
		before, err := waitingChange(ctx, tx, actor.AccountID)
		if ignoreAbsent(err) != nil {
			return err
		}
		if before.waits(d.now()) && before.ToKey == emailKey(email) && d.now().Sub(before.At) < again {
			c = before
			return nil
		}
		if err := d.readdressingOften(ctx, tx, actor.AccountID, email); err != nil {
			return err
		}
		if before.Version > 0 {
			if err := d.closeChange(ctx, tx, before, "withdraw"); err != nil {
				return err
			}
		}
		c, err = d.beginChange(ctx, tx, actor, email)
		return err
	})
	return c, err
}

// beginChange stores the change with a link for each of the addresses, and has the letters
// sent.
func (d *Directory) beginChange(ctx context.Context, tx docdb.Tx, actor Actor, email string) (AddressChange, error) {
	a, err := GetAccount(ctx, tx, actor.AccountID)
	if err != nil {
		return AddressChange{}, err
	}
	now := d.now()
	c := AddressChange{
		Meta: docdb.Meta{ID: d.ids.New("address")}, AccountID: a.ID, SessionID: actor.SessionID, From: a.Email,
		To: tidyEmail(email), ToKey: emailKey(email), State: AddressWaiting, At: now, ExpiresAt: now.Add(addressLasts),
	}
	if err := addressChanges.Insert(ctx, tx, &c); err != nil {
		return c, err
	}
	data := AddressData{AccountID: a.ID, ChangeID: c.ID}
	if data.OldLinkID, err = d.issue(ctx, tx, toLeave, c.ID, addressLasts); err != nil {
		return c, err
	}
	if data.NewLinkID, err = d.issue(ctx, tx, toArrive, c.ID, addressLasts); err != nil {
		return c, err
	}
	return c, d.events.Append(ctx, tx, AddressChangeAsked, a.ID, data)
}

// WithdrawAddress takes the caller's waiting change back. NotFound if there is none.
func (d *Directory) WithdrawAddress(ctx context.Context, actor Actor) error {
	return d.update(ctx, func(tx docdb.Tx) error {
		c, err := waitingChange(ctx, tx, actor.AccountID)
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, changeOfAddress)
		}
		if err := d.closeChange(ctx, tx, c, "withdraw"); err != nil {
			return err
		}
		return d.changed(ctx, tx, AddressChangeWithdrawn, c, "")
	})
}

// closeChange ends a change, as the verb says, and makes its links useless.
func (d *Directory) closeChange(ctx context.Context, tx docdb.Tx, c AddressChange, verb string) error {
	var err error
	if c.State, err = AddressSteps.After(c.State, verb); err != nil {
		return err
	}
	if err := addressChanges.Replace(ctx, tx, &c); err != nil {
		return err
	}
	return d.endLinks(ctx, tx, c.ID)
}

// OwnerOfNew returns another account that has the new address, "" if there is none.
// Unconfirmed accounts do not count, since anybody may register any address.
func (c AddressChange) OwnerOfNew(ctx context.Context, r docdb.Reader) (string, error) {
	a, err := accountByEmail(ctx, r, c.ToKey)
	if err != nil || a.ID == c.AccountID {
		return "", ignoreAbsent(err)
	}
	used, err := inUse(ctx, r, a)
	if err != nil || !used {
		return "", err
	}
	return a.ID, nil
}

// changed appends the event of a change.
func (d *Directory) changed(ctx context.Context, tx docdb.Tx, what events.Type, c AddressChange,
	side AddressSide) error {
	return d.events.Append(ctx, tx, what, c.AccountID, AddressData{AccountID: c.AccountID, ChangeID: c.ID, Side: side})
}

// AddressData names a change of address and, when it was asked for, the links
// for the two addresses.
type AddressData struct {
	AccountID string      `json:"accountId"`
	ChangeID  string      `json:"changeId"`
	Side      AddressSide `json:"side,omitempty"`
	OldLinkID string      `json:"oldLinkId,omitempty"`
	NewLinkID string      `json:"newLinkId,omitempty"`
}
