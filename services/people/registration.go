package people

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Registration is a request to join that waits for its address to be proved. Each has its
// own link, which confirms exactly what that registration said. So somebody who registers
// another person's address cannot choose the password that the owner confirms.
type Registration struct {
	docdb.Meta
	AccountID string    `json:"accountId"`
	Name      string    `json:"name"`
	Role      Role      `json:"role"`
	Place     Place     `json:"place"`
	At        time.Time `json:"at"`
	ExpiresAt time.Time `json:"expiresAt"`
}

var registrations = docdb.Of[Registration]("registrations",
	docdb.Index{Name: "by_place", Fields: []string{"place.kind", "place.id"}},
	docdb.Index{Name: "by_account", Fields: []string{"accountId"}},
	docdb.Index{Name: "by_expiry", Fields: []string{"expiresAt"}},
)

// RegisterInput is what a person registers with.
type RegisterInput struct {
	Name     string
	Email    string
	Password string
	URN      register.URN
	Role     Role // one of a school's
}

// Validate names every bad field. known lists words that the password must not be made of,
// besides name and address.
func (in RegisterInput) Validate(known ...string) error {
	var c apperr.Check
	checkName(&c, in.Name)
	checkEmail(&c, in.Email)
	checkPassword(&c, in.Password, append(known, in.Name, in.Email)...)
	checkSchoolRole(&c, in.Role)
	return c.Err()
}

func checkSchoolRole(c *apperr.Check, role Role) {
	c.That(slices.Contains(InSchool.Roles(), role), "role", chooseHeadSeniorLeader)
}

func (d *Directory) sendConfirmation(ctx context.Context, tx docdb.Tx, a Account, in RegisterInput, phc string) error {
	now := d.now()
	reg := Registration{
		Meta: docdb.Meta{ID: d.ids.New("registration")}, AccountID: a.ID, Name: tidyName(in.Name),
		Role: in.Role, Place: School(in.URN), At: now, ExpiresAt: now.Add(confirmLasts),
	}
	if err := registrations.Insert(ctx, tx, &reg); err != nil {
		return err
	}
	if err := setCredential(ctx, tx, reg.ID, phc); err != nil {
		return err
	}
	linkID, err := d.issue(ctx, tx, toConfirm, reg.ID, confirmLasts)
	if err != nil {
		return err
	}
	return d.events.Append(ctx, tx, AccountRegistered, a.ID,
		RegisteredData{AccountID: a.ID, RegistrationID: reg.ID, LinkID: linkID})
}

// GetRegistration returns a registration that waits or waited to be confirmed, or NotFound.
// It is deleted a month after it expired.
func GetRegistration(ctx context.Context, r docdb.Reader, id string) (Registration, error) {
	reg, err := registrations.Get(ctx, r, id)
	return reg, apperr.NotFoundIf(err, docdb.ErrNotFound, "registration")
}

// ConfirmAccount proves the address of a registration by the token of its letter. The account can
// sign in from now on; the role waits for approval. The errors are those of every link:
// NotFound, or Conflict if it was used or has expired.
func (d *Directory) ConfirmAccount(ctx context.Context, token string) (Membership, error) {
	var m Membership
	err := d.update(ctx, func(tx docdb.Tx) error {
		l, err := d.follow(ctx, tx, toConfirm, token)
		if err != nil {
			return err
		}
		reg, err := GetRegistration(ctx, tx, l.Subject)
		if err != nil {
			return err
		}
		if err := d.endLinks(ctx, tx, reg.ID); err != nil {
			return err
		}
		if err := d.confirm(ctx, tx, reg); err != nil {
			return err
		}
		m, err = d.askOnce(ctx, tx, reg.AccountID, Held{Role: reg.Role, Place: reg.Place})
		return err
	})
	return m, err
}

func (d *Directory) confirm(ctx context.Context, tx docdb.Tx, reg Registration) error {
	a, err := GetAccount(ctx, tx, reg.AccountID)
	if err != nil {
		return err
	}
	c, err := credentials.Get(ctx, tx, reg.ID)
	if err != nil {
		return err
	}
	if err := credentials.Delete(ctx, tx, &c); err != nil {
		return err
	}
	return d.activate(ctx, tx, &a, reg.Name, c.PHC)
}

// askOnce is ask for somebody who may have asked before.
func (d *Directory) askOnce(ctx context.Context, tx docdb.Tx, accountID string, h Held) (Membership, error) {
	m, err := liveIn(ctx, tx, accountID, h)
	if errors.Is(err, docdb.ErrNotFound) {
		return d.ask(ctx, tx, accountID, h)
	}
	return m, err
}

func ignoreAbsent(err error) error {
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	return err
}
