package migrate_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

func TestAStoreOfTheVersionBeforeIsMigratedOnce(t *testing.T) {
	onEngines(t, func(t *testing.T, place string) {
		db, did := school(t, place), 0
		step := splitting()
		step.Do = func(ctx context.Context, db docdb.DB) error {
			did++
			return split(ctx, db)
		}
		later := migrate.Program{By: "2.0", Migrations: []migrate.Migration{step}}
		for range 2 {
			if err := later.Claim(t.Context(), db); err != nil {
				t.Fatal(err)
			}
		}
		if err := allSplit(t.Context(), db); err != nil || did != 1 {
			t.Errorf("done %d times: %v", did, err)
		}
		if got, want := at(t, db), (migrate.Layout{Number: 1, Done: 2, By: "2.0"}); got != want {
			t.Errorf("the layout is %+v, want %+v", got, want)
		}
		if err := (migrate.Program{By: "1.0"}).Claim(t.Context(), db); err != nil {
			t.Errorf("the program of before, whom nothing keeps away: %v", err)
		}
	})
}

// A migration that forgets a pupil is found out. It loses nothing: the program of before
// reads everything, and the mended migration begins again.
func TestAFailedAssertionStopsTheProgramAndLosesNothing(t *testing.T) {
	onEngines(t, func(t *testing.T, place string) {
		db := school(t, place)
		forgetful, broken := splitting(), errors.New("the power went")
		forgetful.Do = func(context.Context, docdb.DB) error { return nil }
		failing := splitting()
		failing.Do = func(ctx context.Context, db docdb.DB) error { return errors.Join(split(ctx, db), broken) }
		forgetful.Needs, failing.Needs = 2, 2

		for _, test := range []struct {
			step migrate.Migration
			says string
		}{{forgetful, "afterwards: 000 has no family name"}, {failing, "the power went"}} {
			err := migrate.Program{By: "2.0", Migrations: []migrate.Migration{test.step}}.Claim(t.Context(), db)
			var failed *migrate.FailedError
			if !errors.As(err, &failed) || failed.Number != 2 || !strings.Contains(err.Error(), test.says) ||
				!strings.Contains(err.Error(), "migration 2 (pupils have two names) failed") {
				t.Errorf("%v", err)
			}
			if got := at(t, db); got.Done != 1 || got.By != "1.0" {
				t.Errorf("the layout is %+v", got)
			}
			first := migrate.Program{By: "1.0"}
			all, err := pupils.All(t.Context(), db, docdb.Query{})
			err = errors.Join(err, first.Claim(t.Context(), db))
			if err != nil || len(all) != many || all[7].Name != "Ann 007" {
				t.Errorf("the program of before reads %d pupils, %v", len(all), err)
			}
		}
		mended := migrate.Program{By: "2.1", Migrations: []migrate.Migration{splitting()}}
		if err := mended.Claim(t.Context(), db); err != nil {
			t.Errorf("mended: %v", err)
		}
	})
}

func TestMigrationsAreNumberedOneByOne(t *testing.T) {
	nothing := func(context.Context, docdb.DB) error { return nil }
	step := func(number, needs int) migrate.Migration {
		return migrate.Migration{Number: number, Needs: needs, Name: "a step", Do: nothing}
	}
	tests := map[string]struct {
		steps []migrate.Migration
		ok    bool
	}{
		"none":               {nil, true},
		"two":                {[]migrate.Migration{step(2, 0), step(3, 2)}, true},
		"from one":           {[]migrate.Migration{step(1, 0)}, false},
		"a gap":              {[]migrate.Migration{step(2, 0), step(4, 0)}, false},
		"twice":              {[]migrate.Migration{step(2, 0), step(2, 0)}, false},
		"needs one to come":  {[]migrate.Migration{step(2, 3)}, false},
		"without a name":     {[]migrate.Migration{{Number: 2, Do: nothing}}, false},
		"with nothing to do": {[]migrate.Migration{{Number: 2, Name: "a step"}}, false},
	}
	for name, tt := range tests {
		if err := (migrate.Program{Migrations: tt.steps}).Validate(); (err == nil) != tt.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}
