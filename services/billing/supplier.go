package billing

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// Supplier is what a home school says of itself for its self-bills. Who draws a
// self-bill up must put the supplier's VAT number on it, and cannot know it by
// itself.
type Supplier struct {
	docdb.Meta           // the id is the URN
	VATNumber  string    `json:"vatNumber"` // "GB123456789"; "" is not registered
	ChangedAt  time.Time `json:"changedAt"`
	ChangedBy  string    `json:"changedBy"` // account
}

// Supplier returns what a school says of itself to its head and finance
// officers; with version 0 where it has said nothing yet. NotFound to others.
func (s *Service) Supplier(ctx context.Context, actor people.Actor, urn register.URN) (Supplier, error) {
	if !actor.At(urn, people.Head, people.Finance) {
		return Supplier{}, apperr.NotFound("school")
	}
	return supplier(ctx, s.db, urn)
}

// supplier is what the school says of itself, empty where it says nothing.
func supplier(ctx context.Context, r docdb.Reader, urn register.URN) (Supplier, error) {
	found, err := suppliers.Get(ctx, r, string(urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return Supplier{Meta: docdb.Meta{ID: string(urn)}}, nil
	}
	return found, err
}

// ChangeSupplier keeps the school's VAT number, or that it has none. It is on
// the self-bills that are drawn up from then on. Stale where another version
// than the seen one is there; Invalid where it is no VAT number.
func (s *Service) ChangeSupplier(ctx context.Context, actor people.Actor, urn register.URN, seen int64, vatNumber string) (Supplier, error) {
	if !actor.At(urn, people.Head, people.Finance) {
		return Supplier{}, apperr.NotFound("school")
	}
	var c apperr.Check
	number, err := register.CleanVATNumber(vatNumber)
	c.Add("vatNumber", err)
	if err := c.Err(); err != nil {
		return Supplier{}, err
	}
	var changed Supplier
	err = s.update(ctx, func(tx docdb.Tx) error {
		if changed, err = supplier(ctx, tx, urn); err != nil {
			return err
		}
		if !changed.IsAt(seen) {
			return apperr.Stale("VAT number")
		}
		changed.VATNumber, changed.ChangedAt, changed.ChangedBy = number, s.now(), actor.AccountID
		save := suppliers.Replace
		if changed.Version == 0 {
			save = suppliers.Insert
		}
		if err := save(ctx, tx, &changed); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, SupplierChanged, changed.ID, changed)
	})
	return changed, err
}
