package people

import (
	"context"
	"slices"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
)

// Factor is one thing that a person signs in with besides the password. It counts once it
// has been used; until then it waits for half an hour.
type Factor struct {
	docdb.Meta
	AccountID    string               `json:"accountId"`
	Kind         FactorKind           `json:"kind"`
	Name         string               `json:"name"`
	Active       bool                 `json:"active"`
	AddedAt      time.Time            `json:"addedAt"`
	UsedAt       *time.Time           `json:"usedAt,omitempty"`
	Sealed       string               `json:"sealed,omitempty"`       // of TOTP: the secret; see seal.go
	Step         int64                `json:"step,omitempty"`         // of TOTP: the last half minute whose code was used
	CredentialID string               `json:"credentialId,omitempty"` // of a passkey
	Credential   *webauthn.Credential `json:"credential,omitempty"`   // of a passkey: its public key and its counter
}

var factors = docdb.Of[Factor]("factors",
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "addedAt"}},
	docdb.Index{Name: "waiting", Fields: []string{"addedAt"}, Where: []docdb.Equals{{Field: "active", Value: false}}},
	docdb.Index{
		Name: "by_credential", Fields: []string{"credentialId"}, Unique: true,
		Where: []docdb.Equals{{Field: "kind", Value: string(Passkey)}},
	},
)

const (
	mostFactors   = 10               // of one person
	factorWaits   = 30 * time.Minute // how long it waits to be confirmed
	longestDevice = 60               // characters of a name
)

// Security is how a person signs in, as they see it.
type Security struct {
	Factors       []Factor // the confirmed ones
	RecoveryCodes int      // how many are left
}

// Security returns how the person who calls signs in.
func (d *Directory) Security(ctx context.Context, actor Actor) (Security, error) {
	var s Security
	err := d.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if s.Factors, err = activeFactors(ctx, r, actor.AccountID); err != nil {
			return err
		}
		s.RecoveryCodes, err = recoveryCodesLeft(ctx, r, actor.AccountID)
		return err
	})
	return s, err
}

// NameFactor changes the name of one's own factor. NotFound if it is not theirs.
func (d *Directory) NameFactor(ctx context.Context, actor Actor, id, name string) (Factor, error) {
	name, err := deviceName(name)
	if err != nil {
		return Factor{}, err
	}
	var f Factor
	err = d.update(ctx, func(tx docdb.Tx) error {
		if f, err = ownFactor(ctx, tx, actor.AccountID, id); err != nil {
			return err
		}
		f.Name = name
		return factors.Replace(ctx, tx, &f)
	})
	return f, err
}

// ownFactor returns an active factor of the account, or NotFound.
func ownFactor(ctx context.Context, r docdb.Reader, accountID, id string) (Factor, error) {
	f, err := factors.Get(ctx, r, id)
	if err == nil && (f.AccountID != accountID || !f.Active) {
		err = docdb.ErrNotFound
	}
	return f, apperr.NotFoundIf(err, docdb.ErrNotFound, secondStep)
}

// newFactor begins a factor that waits to be confirmed. It replaces an earlier one of the
// same kind that still waits.
func (d *Directory) newFactor(ctx context.Context, tx docdb.Tx, accountID string, kind FactorKind,
	name string) (Factor, error) {
	all, err := factors.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	if err != nil {
		return Factor{}, err
	}
	count := 0
	for _, f := range all {
		if f.Active {
			count++
			continue
		}
		if f.Kind != kind {
			continue
		}
		if err := factors.Delete(ctx, tx, &f); err != nil {
			return Factor{}, err
		}
	}
	if err := roomForOne(count); err != nil {
		return Factor{}, err
	}
	return Factor{Meta: docdb.Meta{ID: d.ids.New("factor")}, AccountID: accountID, Kind: kind, Name: name,
		AddedAt: d.now()}, nil
}

// roomForOne refuses one more factor to somebody who has as many as one may have.
func roomForOne(have int) error {
	if have >= mostFactors {
		return apperr.Conflict("too_many_factors", youHaveTenSecond)
	}
	return nil
}

// added makes a factor count and appends the event. With the first factor, the person gets
// recovery codes, and sessions that were opened without it end.
func (d *Directory) added(ctx context.Context, tx docdb.Tx, actor Actor, f *Factor,
	put func() error) ([]string, error) {
	before, err := activeFactors(ctx, tx, actor.AccountID)
	if err == nil {
		err = roomForOne(len(before)) // others may have come while it waited
	}
	if err != nil {
		return nil, err
	}
	f.Active = true
	if err := put(); err != nil {
		return nil, err
	}
	if err := d.events.Append(ctx, tx, FactorAdded, actor.AccountID, factorData(*f)); err != nil || len(before) > 0 {
		return nil, err
	}
	if err := d.endAll(ctx, tx, actor.AccountID, actor.SessionID, FactorCame); err != nil {
		return nil, err
	}
	return d.makeRecoveryCodes(ctx, tx, actor.AccountID)
}

func factorData(f Factor) FactorData {
	return FactorData{AccountID: f.AccountID, FactorID: f.ID, Kind: f.Kind, Name: f.Name}
}

// deviceName is a name that a person gives to a device, in one way of writing.
func deviceName(name string) (string, error) {
	line, err := text.Line(name, longestDevice)
	var c apperr.Check
	c.Add("name", err)
	c.That(err != nil || line != "", "name", enterANameSuch)
	return line, c.Err()
}

// FactorData names a second step of a person.
type FactorData struct {
	AccountID string     `json:"accountId"`
	FactorID  string     `json:"factorId"`
	Kind      FactorKind `json:"kind"`
	Name      string     `json:"name"`
}

// activeFactors are the factors of an account that count, the oldest first.
func activeFactors(ctx context.Context, r docdb.Reader, accountID string) ([]Factor, error) {
	all, err := factors.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	return slices.DeleteFunc(all, func(f Factor) bool { return !f.Active }), err
}
