package main

import (
	"context"
	"errors"
	"log/slog"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/parties"
)

// migrations is this program with every migration that it knows. CONTRIBUTING.md
// says how to add one.
func migrations() migrate.Program {
	all := append(recordMigrations(), moneyMigrations()...)
	return migrate.Program{By: version, Log: slog.Default(), Migrations: all}
}

func define(ctx context.Context, db docdb.DB) error { return db.Define(ctx, schemas()...) }

// recordMigrations are about what is kept of documents and of what happened.
func recordMigrations() []migrate.Migration {
	return []migrate.Migration{
		{
			Number: 2, Needs: 2, Name: "each document has a digest, which an older program would not renew",
			Do: define, // the engine writes it
		},
		{
			Number: 3, Needs: 3, Name: "an agreement has the people who acted for each side, whom an older program would drop",
			Do: func(ctx context.Context, db docdb.DB) error {
				if err := define(ctx, db); err != nil {
					return err
				}
				return enquiries.Complete(ctx, db)
			},
			Assert: enquiries.Completed,
		},
		{
			Number: 4, Needs: 4, Name: "an event names the places to which it belongs, which an older program would not write",
			Do: func(ctx context.Context, db docdb.DB) error {
				table, err := eventTable()
				if err != nil {
					return err
				}
				if err := define(ctx, db); err != nil {
					return err
				}
				return events.Complete(ctx, db, table)
			},
			Assert: func(ctx context.Context, r docdb.Reader) error {
				table, err := eventTable()
				if err != nil {
					return err
				}
				return events.Completed(ctx, r, table)
			},
		},
	}
}

// moneyMigrations are about books, parties and their documents.
func moneyMigrations() []migrate.Migration {
	return []migrate.Migration{
		{
			Number: 5, Needs: 5, Name: "money is posted to the books of sellers, which an older program would not keep",
			Do: func(ctx context.Context, db docdb.DB) error {
				if err := define(ctx, db); err != nil {
					return err
				}
				if err := billing.NameParties(ctx, db); err != nil { // the books name them
					return err
				}
				return billing.CarryOver(ctx, db, ledger.New(clock.System, ids.New(clock.System)))
			},
			Assert: billing.CarriedOver,
		},
		{
			Number: 6, Needs: 6,
			Name: "how partnerships and schools are paid is kept with the parties, where an older program would not look",
			Do: func(ctx context.Context, db docdb.DB) error {
				if err := define(ctx, db); err != nil {
					return err
				}
				return parties.CarryOver(ctx, db)
			},
			Assert: parties.CarriedOver,
		},
		{
			Number: 7, Needs: 7,
			Name: "documents and visits name their seller and payer as parties, which an older program would not find",
			Do: func(ctx context.Context, db docdb.DB) error {
				if err := define(ctx, db); err != nil {
					return err
				}
				return errors.Join(billing.NameParties(ctx, db), agreements.NameSellers(ctx, db))
			},
			Assert: func(ctx context.Context, r docdb.Reader) error {
				return errors.Join(billing.PartiesNamed(ctx, r), agreements.SellersNamed(ctx, r))
			},
		},
		{
			Number: 8, Needs: 8,
			Name: "each self-bill says its state, by which those are found that are owed; an older program would leave it out",
			Do: func(ctx context.Context, db docdb.DB) error {
				if err := define(ctx, db); err != nil {
					return err
				}
				return billing.StateBills(ctx, db)
			},
			Assert: billing.BillsStated,
		},
	}
}
