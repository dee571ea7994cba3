package people

import (
	"context"
	"slices"
	"time"

	"lateral/pkg/docdb"
)

// kept is how long an expired link or session can still be explained to people.
const kept = 30 * 24 * time.Hour

// Tidy deletes what nobody needs any more: links, registrations with their passwords,
// sessions and challenges that expired a month ago, second steps that were never confirmed,
// counts of attempts that have faded, and accounts that nobody confirmed within a month. It
// returns how many documents it deleted, without passwords. For a daily job.
func (d *Directory) Tidy(ctx context.Context) (int, error) {
	before := d.now().Add(-kept)
	total := 0
	for _, sweep := range []func() (int, error){
		func() (int, error) { return d.sweepRegistrations(ctx, before) },
		func() (int, error) { return d.sweepUnconfirmed(ctx, before) },
		func() (int, error) { return links.Sweep(ctx, d.db, docdb.Query{Index: "by_expiry", To: before}) },
		func() (int, error) { return sessions.Sweep(ctx, d.db, docdb.Query{Index: "by_expiry", To: before}) },
		func() (int, error) { return questions.Sweep(ctx, d.db, docdb.Query{Index: "by_expiry", To: before}) },
		func() (int, error) { return factors.Sweep(ctx, d.db, docdb.Query{Index: "waiting", To: before}) },
		func() (int, error) {
			return addressChanges.Sweep(ctx, d.db, docdb.Query{Index: "by_expiry", To: before})
		},
		func() (int, error) { return throttles.Sweep(ctx, d.db, docdb.Query{Index: "by_time", To: before}) },
		func() (int, error) {
			return devices.Sweep(ctx, d.db, docdb.Query{Index: "by_time", To: d.now().Add(-devicesKept)})
		},
	} {
		n, err := sweep()
		if total += n; err != nil {
			return total, err
		}
	}
	return total, nil
}

// sweepRegistrations deletes registrations one by one, each with its password.
func (d *Directory) sweepRegistrations(ctx context.Context, before time.Time) (int, error) {
	n := 0
	err := registrations.Each(ctx, d.db, docdb.Query{Index: "by_expiry", To: before}, func(old Registration) error {
		err := d.update(ctx, func(tx docdb.Tx) error { return dropRegistration(ctx, tx, old) })
		if err == nil {
			n++
		}
		return err
	})
	return n, err
}

func dropRegistration(ctx context.Context, tx docdb.Tx, reg Registration) error {
	if err := dropCredential(ctx, tx, reg.ID); err != nil {
		return err
	}
	return registrations.Delete(ctx, tx, &reg)
}

// sweepUnconfirmed deletes accounts that nobody confirmed, so that the owner of the address
// is a stranger again.
func (d *Directory) sweepUnconfirmed(ctx context.Context, before time.Time) (int, error) {
	total := 0
	err := accounts.Each(ctx, d.db, docdb.Query{Index: "unconfirmed", To: before}, func(old Account) error {
		n := 0
		err := d.update(ctx, func(tx docdb.Tx) error {
			var err error
			n, err = d.forget(ctx, tx, old.ID)
			return err
		})
		d.forgetAccount(ctx, old.ID)
		total += n
		return err
	})
	return total, err
}

// forget deletes an account that was never confirmed, with its registrations, and returns
// how many documents that were. It deletes nothing if the account is in use after all, or
// if a recent registration waits to be confirmed.
func (d *Directory) forget(ctx context.Context, tx docdb.Tx, accountID string) (int, error) {
	a, err := accounts.Get(ctx, tx, accountID)
	if err != nil {
		return 0, ignoreAbsent(err)
	}
	all, err := registrations.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{a.ID}})
	if err != nil {
		return 0, err
	}
	waits := slices.ContainsFunc(all, func(reg Registration) bool { return d.now().Before(reg.ExpiresAt) })
	if used, err := inUse(ctx, tx, a); err != nil || used || waits {
		return 0, err
	}
	return d.drop(ctx, tx, a, all)
}

// drop deletes an account that was never confirmed, with its registrations.
func (d *Directory) drop(ctx context.Context, tx docdb.Tx, a Account, all []Registration) (int, error) {
	for _, reg := range all {
		if err := dropRegistration(ctx, tx, reg); err != nil {
			return 0, err
		}
	}
	if err := accounts.Delete(ctx, tx, &a); err != nil {
		return 0, err
	}
	return len(all) + 1, d.events.Append(ctx, tx, AccountForgotten, a.ID, PersonData{AccountID: a.ID})
}
