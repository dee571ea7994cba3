package agreements_test

import (
	"testing"

	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// got returns a value, or ends the test where there is an error instead.
func got[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		must(t, err)
		return v
	}
}

// The people of an agreement with Ash, and who they are.
var (
	ashHead     = agreementstest.Head(agreementstest.Ash)
	ashSenior   = agreementstest.Senior(agreementstest.Ash)
	ashFinance  = agreementstest.Finance(agreementstest.Ash)
	expert      = agreementstest.LeaderAt(agreementstest.Cedar)
	homeHead    = agreementstest.Head(agreementstest.Cedar)
	homeFinance = agreementstest.Finance(agreementstest.Cedar)
	elmHead     = agreementstest.Head(agreementstest.Elm) // who has nothing to do with it
)

// and is a person with the roles of others too.
func and(a people.Actor, more ...people.Actor) people.Actor {
	for _, m := range more {
		a.Held = append(a.Held[:len(a.Held):len(a.Held)], m.Held...)
	}
	return a
}

func second[T any](_ T, err error) error { return err }
